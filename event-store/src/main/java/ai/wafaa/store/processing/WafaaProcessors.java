package ai.wafaa.store.processing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who follows the log.
 *
 * @param soleProcess No other process works on this database, so groups that a killed predecessor held are taken over at once instead of after the claim's time.
 * @param claimTimeout For how long a process that does not show any life keeps its groups.
 */
@ConfigurationProperties("wafaa.processors")
public record WafaaProcessors(
        @DefaultValue("false") boolean soleProcess,
        @DefaultValue("10s") Duration claimTimeout) {}
