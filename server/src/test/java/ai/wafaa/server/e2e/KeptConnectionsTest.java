package ai.wafaa.server.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Clients and proxies keep their connections: each request on one is answered, however soon it follows the answer before. */
class KeptConnectionsTest {
    private static final int CONNECTIONS = 24;
    private static final int REQUESTS = 120;
    private static final int PATIENCE_MILLIS = 10_000;

    @Test
    void every_request_on_a_kept_connection_is_answered() throws IOException, InterruptedException, ExecutionException {
        URI server = URI.create(TestServer.demo().url());
        List<Future<Integer>> answered = new ArrayList<>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                answered.add(clients.submit(() -> askOnOneConnection(server)));
            }
            for (Future<Integer> each : answered) {
                assertThat(each.get()).isEqualTo(REQUESTS);
            }
        }
    }

    /** How many of the requests were answered in time. */
    private static int askOnOneConnection(URI server) throws IOException {
        byte[] request = "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            InputStream answers = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < REQUESTS; i++) {
                socket.getOutputStream().write(request);
                try {
                    readAnswer(answers);
                } catch (SocketTimeoutException unanswered) {
                    return i;
                }
            }
            return REQUESTS;
        }
    }

    private static void readAnswer(InputStream answers) throws IOException {
        int length = 0;
        for (String line = line(answers); !line.isEmpty(); line = line(answers)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).trim());
            }
        }
        answers.readNBytes(length);
    }

    private static String line(InputStream answers) throws IOException {
        var line = new StringBuilder();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
