package ai.wafaa.command.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers are asked how it went.
 *
 * @param enabled Whether they are asked, over their channel, once in a conversation, after a person or the bot has resolved it.
 * @param botSilence How long nobody has written since the bot's answer before that counts as resolved and the customer is asked; 0 for only after a person.
 */
@ConfigurationProperties("wafaa.ratings")
public record WafaaRatings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("15m") Duration botSilence) {}
