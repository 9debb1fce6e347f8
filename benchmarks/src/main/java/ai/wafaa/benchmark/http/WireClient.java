package ai.wafaa.benchmark.http;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * Keep-alive HTTP/1.1 to one address, made for virtual threads: a request blocks its thread until the answer is whole.
 * Waits for a free connection when {@code maximum} are in use, in the order of asking.
 */
public final class WireClient implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5_000;

    private final InetSocketAddress address;
    private final String host;
    private final int answerMillis;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    /** @param answerMillis how long a read may stay silent before the request fails */
    public WireClient(int port, int maximum, int answerMillis) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.host = "127.0.0.1:" + port;
        this.answerMillis = answerMillis;
        this.free = new Semaphore(maximum, true);
    }

    /** Sends once; a second time only when a kept connection turns out to be closed by the server. */
    public Reply send(Request request) throws IOException, InterruptedException {
        byte[] bytes = request.bytes(host);
        free.acquire();
        try {
            Connection kept = idle.pollFirst();
            if (kept != null) {
                try {
                    return exchange(kept, bytes);
                } catch (ClosedBeforeAnswer closed) {
                    // The server had let this idle connection go; that says nothing about the request.
                }
            }
            return exchange(new Connection(), bytes);
        } finally {
            free.release();
        }
    }

    /** Opens a connection of its own for a body without end; closing the stream closes it. */
    public LiveBody open(Request request, int silenceMillis) throws IOException {
        Connection connection = new Connection();
        try {
            connection.socket.setSoTimeout(silenceMillis);
            connection.write(request.bytes(host));
            WireReader.Head head = connection.head();
            int status = status(head);
            if (status != 200) {
                throw new IOException("stream refused with " + status);
            }
            return new LiveBody(connection, connection.reader.streamedBody(head));
        } catch (IOException failure) {
            connection.close();
            throw failure;
        }
    }

    private Reply exchange(Connection connection, byte[] bytes) throws IOException {
        boolean whole = false;
        try {
            connection.write(bytes);
            WireReader.Head head = connection.head();
            Reply reply = new Reply(status(head), head.headers(), connection.reader.body(head));
            whole = head.keepsAlive();
            return reply;
        } finally {
            if (whole) {
                idle.addFirst(connection);
            } else {
                connection.close();
            }
        }
    }

    private static int status(WireReader.Head head) {
        return Integer.parseInt(head.start().substring(9, 12));
    }

    @Override
    public void close() {
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }

    /** A body that arrives for as long as its connection lives. */
    public record LiveBody(Closeable connection, InputStream stream) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    private final class Connection implements Closeable {
        private final Socket socket = new Socket();
        private final WireReader reader;

        Connection() throws IOException {
            try {
                socket.setTcpNoDelay(true);
                socket.connect(address, CONNECT_MILLIS);
                socket.setSoTimeout(answerMillis);
                reader = new WireReader(socket.getInputStream());
            } catch (IOException failure) {
                socket.close();
                throw failure;
            }
        }

        void write(byte[] bytes) throws IOException {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException broken) {
                throw new ClosedBeforeAnswer(broken);
            }
        }

        WireReader.Head head() throws IOException {
            WireReader.Head head = reader.head();
            if (head == null) {
                throw new ClosedBeforeAnswer(new EOFException("closed before the answer"));
            }
            return head;
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException ignored) {
                // Nothing can be done about a socket that does not even close.
            }
        }
    }

    private static final class ClosedBeforeAnswer extends IOException {
        private static final long serialVersionUID = 1L;

        ClosedBeforeAnswer(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
