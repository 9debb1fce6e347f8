package ai.wafaa.projection.conversation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes the oldest rows of the feed, now and then, beside the projector. */
public final class FeedTrim {
    private static final Logger LOG = LoggerFactory.getLogger(FeedTrim.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final DataSource dataSource;
    private final long rows;
    private final Clock clock;
    private final AtomicBoolean underway = new AtomicBoolean();
    private volatile Instant next = Instant.EPOCH;
    private volatile long trimmedTo;

    /** @param rows how many positions are kept at least */
    public FeedTrim(DataSource dataSource, long rows, Clock clock) {
        this.dataSource = dataSource;
        this.rows = rows;
        this.clock = clock;
    }

    /** Starts a deletion when one is due. Returns at once. */
    public void committed(long position) {
        Instant now = clock.instant();
        long floor = position - rows;
        if (floor - trimmedTo < rows / 10 || now.isBefore(next) || !underway.compareAndSet(false, true)) return;
        next = now.plus(PAUSE);
        Thread.ofVirtual().name("feed-trim").start(() -> {
            try {
                trim(floor);
            } catch (SQLException e) {
                LOG.warn("the feed could not be trimmed; it will be tried again", e);
            } finally {
                underway.set(false);
            }
        });
    }

    /** Deletes everything up to the position. From then on a client that was there last starts afresh. */
    void trim(long floor) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "update read.feed_state set floor = greatest(floor, ?)", floor);
            execute(connection, "delete from read.feed where position <= ?", floor);
            connection.commit();
            connection.setAutoCommit(true);
        }
        trimmedTo = floor;
    }

    private static void execute(Connection connection, String sql, long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, position);
            statement.executeUpdate();
        }
    }
}
