package ai.wafaa.benchmark.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A keep-alive HTTP/1.1 server on a free loopback port: one virtual thread per connection. */
public final class WireServer implements AutoCloseable {
    /** Answers one request; may block. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(String method, String target, byte[] body) throws InterruptedException;
    }

    private final ServerSocket listening;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public WireServer(Handler handler) throws IOException {
        this.handler = handler;
        this.listening = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("stub-accept").start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().name("stub-connection").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            WireReader reader = new WireReader(socket.getInputStream());
            for (WireReader.Head head = reader.head(); head != null; head = reader.head()) {
                String[] start = head.start().split(" ");
                Reply reply = handler.handle(start[0], start[1], reader.body(head));
                socket.getOutputStream()
                        .write(WireMessage.of("HTTP/1.1 " + reply.status() + " -", reply.headers(), reply.body()));
                if (!head.keepsAlive()) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client went away: its business, and it tries again.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
