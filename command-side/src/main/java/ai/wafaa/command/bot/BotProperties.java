package ai.wafaa.command.bot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the bot.
 *
 * @param maxConcurrent how many questions of one node are worked on at once; more wait for their turn. A language model is asked by three quarters of them at
 *     most, so that answers that need none do not wait for those that do
 * @param timeout how long a question may take, waiting included, before a person is asked for
 * @param patience how long a message to the bot may be without an answer, whatever the reason, before it is handed to a person
 */
@ConfigurationProperties("wafaa.bot")
public record BotProperties(
        @DefaultValue("32") int maxConcurrent,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("60s") Duration patience) {

    int askingModel() {
        return Math.max(1, maxConcurrent * 3 / 4);
    }
}
