package ai.wafaa.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The writer, which decides and records the commands of this process.
 *
 * @param batchSize Most commands that are committed together.
 * @param queueCapacity Commands that may wait; one more is refused at once as {@code unavailable}.
 * @param patience How long a command may wait for its turn and for the database before it is refused as {@code unavailable}.
 * @param attempts How often a command that loses a race against other nodes is decided again before it is refused as {@code conflict}.
 * @param cachedAggregates Aggregates kept in memory.
 * @param tailCapacity Newest events kept in memory for the followers of this process.
 * @param signals Tell other processes at once that something was recorded, and listen to them; without, they find out within half a second. For when there are
 *     several.
 */
@ConfigurationProperties("wafaa.writer")
public record WafaaWriter(
        @DefaultValue("256") int batchSize,
        @DefaultValue("8192") int queueCapacity,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("8") int attempts,
        @DefaultValue("100000") int cachedAggregates,
        @DefaultValue("16384") int tailCapacity,
        @DefaultValue("false") boolean signals) {}
