package ai.wafaa.command.sweep;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The looks at old events.
 *
 * @param botPatience How long a message to the bot may be without an answer before it is handed to a person.
 */
@ConfigurationProperties("wafaa.sweep")
public record WafaaSweep(@DefaultValue("60s") Duration botPatience) {}
