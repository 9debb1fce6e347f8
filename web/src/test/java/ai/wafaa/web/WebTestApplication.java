package ai.wafaa.web;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.web.idempotency.IdempotencyKey;
import ai.wafaa.web.idempotency.RecordedAnswer;
import ai.wafaa.web.idempotency.RecordedAnswers;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Page;
import ai.wafaa.web.list.Paging;
import ai.wafaa.web.request.RequestContext;
import ai.wafaa.web.security.Session;
import ai.wafaa.web.security.TokenCutOff;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@SpringBootApplication
class WebTestApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EndedSessions cutOff() {
        return new EndedSessions();
    }

    @Bean
    RememberedAnswers answers() {
        return new RememberedAnswers();
    }

    static class EndedSessions implements TokenCutOff {
        private final Set<String> ended = ConcurrentHashMap.newKeySet();

        @Override
        public Mono<Boolean> stillHolds(Session session) {
            return Mono.just(!ended.contains(session.id()));
        }

        @Override
        public Mono<Void> end(Session session) {
            return Mono.fromRunnable(() -> ended.add(session.id()));
        }
    }

    static class RememberedAnswers implements RecordedAnswers {
        private record Entry(String fingerprint, @Nullable RecordedAnswer answer) {}

        private final Map<IdempotencyKey, Entry> entries = new ConcurrentHashMap<>();

        @Override
        public Mono<Known> begin(IdempotencyKey key, String fingerprint) {
            return Mono.fromSupplier(() -> {
                Entry before = entries.putIfAbsent(key, new Entry(fingerprint, null));
                if (before == null) {
                    return new New();
                }
                if (!before.fingerprint.equals(fingerprint)) {
                    return new UsedForAnother();
                }
                return before.answer == null ? new UnderWay() : new Answered(before.answer);
            });
        }

        @Override
        public Mono<Void> finish(IdempotencyKey key, RecordedAnswer answer) {
            return Mono.fromRunnable(() -> entries.computeIfPresent(key, (k, e) -> new Entry(e.fingerprint, answer)));
        }

        @Override
        public Mono<Void> forget(IdempotencyKey key) {
            return Mono.fromRunnable(() -> entries.remove(key));
        }
    }

    record Thing(@NotBlank String fullName, @Max(9) int size, AgentStatus status, List<Part> parts) {}

    record Part(@NotBlank String label) {}

    @RestController
    static class ThingEndpoints {
        private final AtomicInteger made = new AtomicInteger();

        @GetMapping("/api/v1/me")
        Caller me(Caller caller) {
            return caller;
        }

        @GetMapping("/api/v1/context")
        Map<String, String> context(RequestContext context) {
            return Map.of("correlation", context.correlationId(), "trace", context.traceId());
        }

        @PostMapping("/api/v1/things")
        Mono<ResponseEntity<Map<String, Object>>> make(@Valid @RequestBody Thing thing, RequestContext context) {
            return Mono.fromSupplier(() -> Answers.of(
                    HttpStatus.CREATED,
                    Map.of(
                            "id",
                            context.newId(),
                            "number",
                            made.incrementAndGet(),
                            "at",
                            Instant.EPOCH,
                            "status",
                            thing.status()),
                    3L,
                    17L));
        }

        @PostMapping("/api/v1/things/{id}")
        Map<String, String> change(
                @PathVariable String id, @RequestHeader org.springframework.http.HttpHeaders headers) {
            Long version = Answers.expectedVersion(headers);
            if (version != null && version != 3) {
                throw new Refusal(RefusalCode.STALE_VERSION, "It is at version 3.");
            }
            return Map.of("id", id);
        }

        @GetMapping("/api/v1/things")
        Map<String, Object> list(
                @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) AgentStatus status) {
            return Map.of("data", List.of(), "limit", limit, "status", String.valueOf(status));
        }

        @GetMapping("/api/v1/numbers")
        Mono<Page<Integer>> numbers(Paging paging, MinPosition position) {
            return position.await(() -> 5)
                    .then(Mono.fromSupplier(
                            () -> Page.ofAll(IntStream.range(0, 45).boxed().toList(), paging)));
        }

        @GetMapping("/api/v1/fails/{how}")
        Mono<String> fails(@PathVariable String how, Caller caller) {
            return switch (how) {
                case "claimed" ->
                    Mono.error(new Refusal(RefusalCode.ALREADY_CLAIMED, "Taken.", Map.of("claimed_by", "u2")));
                case "database" -> Mono.error(new DataAccessResourceFailureException("connection to 10.0.0.1 refused"));
                case "role" -> Mono.fromRunnable(() -> caller.require(Role.ADMIN));
                default -> Mono.error(new IllegalStateException("secret inside"));
            };
        }
    }
}
