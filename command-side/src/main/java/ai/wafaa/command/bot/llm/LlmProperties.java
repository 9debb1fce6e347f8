package ai.wafaa.command.bot.llm;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A language model behind an OpenAI-compatible address.
 *
 * @param baseUrl up to and including the version, as in {@code https://host/v1}; empty for none
 * @param apiKey sent as a bearer token; empty where the address wants none
 * @param model which of the address's models
 * @param timeout how long an answer may take, from the first byte sent to the last received; then the passage itself is said
 * @param maxTokens how long an answer may be
 */
@ConfigurationProperties("wafaa.llm")
public record LlmProperties(
        @Nullable URI baseUrl,
        @Nullable String apiKey,
        @DefaultValue("gpt-4o-mini") String model,
        @DefaultValue("6s") Duration timeout,
        @DefaultValue("400") int maxTokens) {

    /** Whether there is one. */
    public boolean isConfigured() {
        return baseUrl != null && !baseUrl.toString().isBlank();
    }
}
