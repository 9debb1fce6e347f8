package ai.wafaa.store;

import ai.wafaa.store.log.Appended;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of a transaction whose COMMIT was not answered: waits for the log's append lock, and so for the end of that transaction, and looks for
 * its first event. What was committed is never appended again.
 */
final class CommitCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CommitCheck.class);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final PostgresEventStorageEngine engine;
    private final Duration patience;

    CommitCheck(PostgresEventStorageEngine engine, Duration patience) {
        this.engine = engine;
        this.patience = patience;
    }

    /** It could not be found out in time whether the batch was recorded. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown(Throwable cause) {
            super("It is not known whether the batch was recorded", cause);
        }
    }

    /** Returns when the transaction is committed; throws what the commit threw when it is certain that it is not. */
    void commit(Runnable commit, @Nullable Appended appended) {
        try {
            commit.run();
        } catch (RuntimeException | Error failure) {
            if (appended == null || !wasCommitted(appended, failure)) {
                throw failure;
            }
            LOG.info(
                    "The answer to a commit was lost; its {} events are in the log",
                    appended.events().size());
        }
    }

    private boolean wasCommitted(Appended appended, Throwable failure) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return engine.settledWith(appended.firstId());
            } catch (SQLException e) {
                failure.addSuppressed(e);
                if (System.nanoTime() - deadline > 0) {
                    throw new Unknown(failure);
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }
}
