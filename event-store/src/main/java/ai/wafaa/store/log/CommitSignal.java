package ai.wafaa.store.log;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other nodes that something was committed, and is told by them; only worth its cost where there are several. Outside of transactions and at most every 20
 * ms: a NOTIFY inside each would cost two thirds of the throughput. What gets lost is found by {@link HeadWatch} a little later.
 */
public final class CommitSignal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommitSignal.class);
    private static final String CHANNEL = "wafaa_log";
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Connector connector;
    private final Runnable heard;
    private final Thread speaker =
            Thread.ofPlatform().daemon().name("log-signal-out").unstarted(this::speak);
    private final Thread listener =
            Thread.ofPlatform().daemon().name("log-signal-in").unstarted(this::listen);
    private volatile boolean due;
    private volatile boolean closed;

    private interface Connector {
        Connection connect() throws SQLException;
    }

    private interface Work {
        void with(Connection connection) throws SQLException, InterruptedException;
    }

    /** @param heard called when another node has committed, or may have */
    public CommitSignal(String url, String user, String password, Runnable heard) {
        this.connector = () -> DriverManager.getConnection(url, user, password);
        this.heard = heard;
    }

    public void start() {
        speaker.start();
        listener.start();
    }

    /** This node has committed. Returns at once. */
    public void send() {
        due = true;
        LockSupport.unpark(speaker);
    }

    private void speak() {
        connected(connection -> {
            try (var notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', '')")) {
                while (!closed) {
                    if (due) {
                        due = false;
                        notify.executeQuery().close();
                        Thread.sleep(PAUSE);
                    } else {
                        LockSupport.park(this);
                    }
                }
            }
        });
    }

    private void listen() {
        connected(connection -> {
            var postgres = connection.unwrap(PGConnection.class);
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
            }
            heard.run();
            while (!closed) {
                PGNotification[] notifications = postgres.getNotifications((int) RETRY.toMillis());
                if (notifications != null && notifications.length > 0) {
                    heard.run();
                }
            }
        });
    }

    /** Again and again, as long as this is open, each time on a new connection. */
    private void connected(Work work) {
        while (!closed) {
            try (Connection connection = connector.connect()) {
                work.with(connection);
            } catch (SQLException e) {
                LOG.debug("The signal between nodes is interrupted: {}", e.toString());
                LockSupport.parkNanos(RETRY.toNanos());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        speaker.interrupt();
        listener.interrupt();
    }
}
