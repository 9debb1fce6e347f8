package ai.wafaa.command.conversation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers are asked how it went.
 *
 * @param enabled Whether they are asked, over their channel, after a person has resolved their conversation.
 */
@ConfigurationProperties("wafaa.ratings")
public record WafaaRatings(@DefaultValue("true") boolean enabled) {}
