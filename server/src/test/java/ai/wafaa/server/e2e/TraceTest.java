package ai.wafaa.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.kernel.conversation.BotReplied;
import ai.wafaa.kernel.conversation.MessageReceived;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One trace from the request over the command and its events to their handlers, and on to what these lead to. */
class TraceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void the_trace_of_a_webhook_is_that_of_its_events_of_their_handlers_and_of_the_bots_answer() {
        Api provider = Api.nobody(TestServer.demo().url());
        byte[] body = WhatsApp.text("100000000000001", "971507770000", "wamid.traced", "How long does delivery take?")
                .getBytes(StandardCharsets.UTF_8);
        var answer = provider.send(provider.request("/webhooks/whatsapp")
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("X-Hub-Signature-256", "sha256=" + Api.hmac(body))
                .POST(BodyPublishers.ofByteArray(body)));
        assertThat(answer.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(recorded())
                    .as("recorded with the events")
                    .contains(
                            "conversation.ConversationStarted",
                            "conversation.MessageReceived",
                            "conversation.BotReplied");
            assertThat(Probe.heard)
                    .as("known to the handlers, for their log lines")
                    .containsEntry(MessageReceived.class, TRACE)
                    .containsEntry(BotReplied.class, TRACE);
        });
    }

    /** The types of the events that carry the trace. */
    private static List<String> recorded() {
        return JdbcClient.create(TestServer.demo().context().getBean(DataSource.class))
                .sql("""
                    select distinct payload_type from log.event
                    where convert_from(metadata, 'UTF8')::jsonb ->> 'trace_id' = ?""")
                .param(TRACE)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Handles events as any other handler does, and looks at what its log lines would name. */
    static final class Probe {
        static final Map<Class<?>, String> heard = new ConcurrentHashMap<>();

        @EventHandler
        void on(MessageReceived event) {
            note(event, MDC.get("trace"));
        }

        @EventHandler
        void on(BotReplied event) {
            note(event, MDC.get("trace"));
        }

        private static void note(Object event, @Nullable String trace) {
            heard.merge(event.getClass(), String.valueOf(trace), (before, now) -> before.equals(TRACE) ? before : now);
        }
    }
}
