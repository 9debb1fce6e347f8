package ai.wafaa.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class CaughtUpTest {
    private final AtomicBoolean known = new AtomicBoolean();
    private final CaughtUp door = new CaughtUp(known::get);

    @Test
    void who_calls_before_everything_is_known_is_asked_to_come_again() {
        assertThat(door.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThatThrownBy(() -> call("/webhooks/whatsapp"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.UNAVAILABLE));
    }

    @Test
    void probes_are_answered_at_once() {
        call("/livez");
        call("/readyz");
    }

    @Test
    void once_everything_is_known_the_door_stays_open() {
        known.set(true);
        call("/webhooks/whatsapp");
        known.set(false);
        call("/webhooks/whatsapp");
        assertThat(door.health().getStatus()).isEqualTo(Status.UP);
    }

    /** Returns when the call went through. */
    private void call(String path) {
        var passed = new AtomicBoolean();
        door.filter(
                        MockServerWebExchange.from(MockServerHttpRequest.post(path)),
                        exchange -> Mono.fromRunnable(() -> passed.set(true)))
                .block();
        assertThat(passed).isTrue();
    }
}
