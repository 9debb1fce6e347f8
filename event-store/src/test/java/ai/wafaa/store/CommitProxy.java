package ai.wafaa.store;

import ai.wafaa.embedded.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a node and its database, and cuts the line around a commit. */
final class CommitProxy implements AutoCloseable {
    enum Cut {
        NEVER,
        /** The database never hears of the commit. */
        BEFORE_THE_COMMIT_ARRIVES,
        /** The database has committed, the node does not learn of it. */
        BEFORE_THE_ANSWER_ARRIVES
    }

    private final Database behind;
    private final ServerSocket door;
    private final ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NEVER);

    CommitProxy(Database behind) throws IOException {
        this.behind = behind;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        lines.execute(this::accept);
    }

    /** The database as seen through the proxy. The driver then says COMMIT in so many letters. */
    Database database() {
        return new Database(
                "127.0.0.1",
                door.getLocalPort(),
                behind.name() + "?prepareThreshold=0",
                behind.user(),
                behind.password());
    }

    /** What to do at the next commit. */
    void cut(Cut how) {
        next.set(how);
    }

    /** Whether the cut has happened. */
    boolean hasCut() {
        return next.get() == Cut.NEVER;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket node = door.accept();
                Socket database = new Socket(behind.host(), behind.port());
                lines.execute(() -> pump(node, database, Cut.BEFORE_THE_COMMIT_ARRIVES));
                lines.execute(() -> pump(database, node, Cut.BEFORE_THE_ANSWER_ARRIVES));
            } catch (IOException e) {
                // the door was closed
            }
        }
    }

    private void pump(Socket from, Socket to, Cut here) {
        byte[] buffer = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (text.contains("COMMIT\0") && next.compareAndSet(here, Cut.NEVER)) {
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // the other side has hung up
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        lines.shutdownNow();
    }
}
