package ai.wafaa.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WireTest {
    @Test
    void one_connection_serves_one_request_after_another() throws Exception {
        AtomicInteger served = new AtomicInteger();
        try (WireServer server =
                        new WireServer((method, target, body) -> new Reply(200, Map.of(), reversed(body, served)));
                WireClient client = new WireClient(server.port(), 1, 5_000)) {
            for (int i = 0; i < 100; i++) {
                Reply reply = client.send(Request.json("POST", "/", Map.of(), bytes("abc")));
                assertThat(reply.text()).isEqualTo("cba");
            }
            assertThat(served).hasValue(100);
        }
    }

    @Test
    void many_threads_share_few_connections() throws Exception {
        Map<String, Boolean> answers = new ConcurrentHashMap<>();
        try (WireServer server = new WireServer((method, target, body) -> Reply.json(200, target));
                WireClient client = new WireClient(server.port(), 4, 5_000)) {
            Thread[] threads = new Thread[200];
            for (int i = 0; i < threads.length; i++) {
                String target = "/" + i;
                threads[i] = Thread.ofVirtual().start(() -> {
                    try {
                        answers.put(
                                target,
                                client.send(Request.get(target, Map.of()))
                                        .text()
                                        .equals(target));
                    } catch (IOException | InterruptedException failure) {
                        answers.put(target, false);
                    }
                });
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(answers).hasSize(200).doesNotContainValue(false);
    }

    @Test
    void a_chunked_body_is_put_together() throws Exception {
        WireReader reader = reader(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=1\r\nde\r\n0\r\n\r\nHTTP/1.1 204 No\r\n\r\n");
        assertThat(reader.body(required(reader.head()))).isEqualTo(bytes("abcde"));
        assertThat(required(reader.head()).start()).startsWith("HTTP/1.1 204");
        assertThat(reader.head()).isNull();
    }

    @Test
    void a_body_that_ends_too_early_is_an_error() throws Exception {
        WireReader reader = reader("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc");
        WireReader.Head head = required(reader.head());
        assertThatThrownBy(() -> reader.body(head)).isInstanceOf(EOFException.class);
    }

    @Test
    void events_are_read_as_they_come_and_comments_skipped() throws Exception {
        WireReader reader = reader("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk("retry: 3000\n\n: hb\n\nid: 7\nevent: message_received\nda")
                + chunk("ta: {\"a\":\n")
                + chunk("data: 1}\n\nid:8\ndata: x\n\n")
                + "0\r\n\r\n");
        InputStream body = reader.streamedBody(required(reader.head()));
        SseReader events = new SseReader(body);
        assertThat(events.next()).isEqualTo(new SseReader.Event("7", "message_received", "{\"a\":\n1}"));
        assertThat(events.next()).isEqualTo(new SseReader.Event("8", "message", "x"));
        assertThat(events.next()).isNull();
    }

    private static WireReader.Head required(WireReader.@Nullable Head head) {
        return Objects.requireNonNull(head);
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static WireReader reader(String text) {
        return new WireReader(new ByteArrayInputStream(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] reversed(byte[] body, AtomicInteger served) {
        served.incrementAndGet();
        return new StringBuilder(new String(body, StandardCharsets.UTF_8))
                .reverse()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
