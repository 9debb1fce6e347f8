package ai.wafaa.benchmark.provider;

/** A tenant's WhatsApp account as the provider knows it. */
public record Account(String phoneNumberId, String displayNumber, String appSecret) {}
