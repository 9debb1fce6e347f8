package ai.wafaa.command.bot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the bot.
 *
 * @param maxConcurrent how many questions of one node are worked on at once; more wait for their turn
 * @param timeout how long a question may take, waiting included, before a person is asked for
 */
@ConfigurationProperties("wafaa.bot")
public record BotProperties(
        @DefaultValue("16") int maxConcurrent,
        @DefaultValue("10s") Duration timeout) {}
