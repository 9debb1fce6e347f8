package ai.wafaa.benchmark.provider;

/** How far an outbound message came, as the provider tells it. */
public record StatusUpdate(
        String wamid, String status, String recipientWaId, String callbackData, long atEpochSecond) {}
