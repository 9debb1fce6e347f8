package ai.wafaa.benchmark.provider;

/**
 * A customer's text as the provider delivers it.
 *
 * @param jsonText the text, quoted and escaped as JSON
 */
public record InboundMessage(
        String providerId, String waId, String customerName, String jsonText, long sentAtEpochSecond) {}
