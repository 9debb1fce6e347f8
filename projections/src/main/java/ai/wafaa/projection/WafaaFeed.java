package ai.wafaa.projection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the live stream can repeat.
 *
 * @param rows How many positions of the log back a client that was away can catch up; one that was away longer starts afresh.
 */
@ConfigurationProperties("wafaa.feed")
public record WafaaFeed(@DefaultValue("500000") long rows) {}
