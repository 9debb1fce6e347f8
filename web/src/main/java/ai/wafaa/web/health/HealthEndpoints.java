package ai.wafaa.web.health;

import ai.wafaa.web.Blocking;
import ai.wafaa.web.Caller;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How the system is, for who is signed in; load balancers ask {@code /livez} and {@code /readyz}. All parts are asked at once and none is waited for longer than two
 * seconds; however many ask, the parts are asked once a second, and one that has not answered yet is not asked again.
 */
@RestController
class HealthEndpoints {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Mono<Health> health;

    HealthEndpoints(ObjectProvider<HealthCheck> checks) {
        List<Part> parts = checks.orderedStream().map(Part::new).toList();
        this.health = Flux.fromIterable(parts)
                .flatMapSequential(Part::ask, Math.max(1, parts.size()))
                .collectList()
                .map(HealthEndpoints::summed)
                .cache(FRESH);
    }

    /** @param status {@code down} when something vital is, {@code degraded} when anything else is not up */
    record Health(HealthStatus status, List<Component> components) {}

    /**
     * One part.
     *
     * @param latencyMs how long it took to answer
     */
    record Component(
            String name,
            HealthStatus status,
            long latencyMs,
            @Nullable String detail,
            @Nullable Long lagEvents,
            @Nullable Double lagSeconds) {

        static Component of(Finding finding, long latencyMs) {
            return new Component(
                    finding.name(),
                    finding.status(),
                    latencyMs,
                    finding.detail(),
                    finding.lagEvents(),
                    finding.lagSeconds());
        }
    }

    private record Asked(boolean vital, List<Component> components) {}

    /** One check, which is under way at most once. What takes too long is left to end by itself: to interrupt it would cost a connection of the pool. */
    private static final class Part {
        private final HealthCheck check;
        private CompletableFuture<@Nullable List<Finding>> underWay =
                CompletableFuture.<@Nullable List<Finding>>completedFuture(List.of());

        Part(HealthCheck check) {
            this.check = check;
        }

        Mono<Asked> ask() {
            return Mono.defer(() -> {
                long start = System.nanoTime();
                return Mono.fromFuture(this::begun, true)
                        .timeout(PATIENCE)
                        .onErrorResume(failure -> Mono.just(List.of(failed(check, failure))))
                        .map(findings -> {
                            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                            return new Asked(
                                    check.vital(),
                                    findings.stream()
                                            .map(f -> Component.of(f, millis))
                                            .toList());
                        });
            });
        }

        private synchronized CompletableFuture<@Nullable List<Finding>> begun() {
            if (underWay.isDone()) {
                underWay = Blocking.<List<Finding>>call(check::check).toFuture();
            }
            return underWay;
        }
    }

    @GetMapping("/api/v1/system/health")
    Mono<Health> health(Caller caller) {
        return health;
    }

    /** The message of an exception is for the log's reader; it may name hosts and users. */
    private static Finding failed(HealthCheck check, Throwable failure) {
        String detail = failure instanceof TimeoutException
                ? "no answer within " + PATIENCE.toSeconds() + " s"
                : "failed: " + failure.getClass().getSimpleName();
        return new Finding(check.name(), HealthStatus.DOWN, detail, null, null);
    }

    private static Health summed(List<Asked> all) {
        HealthStatus status = HealthStatus.UP;
        for (Asked asked : all) {
            for (Component component : asked.components()) {
                boolean down = component.status() == HealthStatus.DOWN;
                HealthStatus seen = down && !asked.vital() ? HealthStatus.DEGRADED : component.status();
                status = seen.compareTo(status) > 0 ? seen : status;
            }
        }
        return new Health(
                status, all.stream().flatMap(a -> a.components().stream()).toList());
    }
}
