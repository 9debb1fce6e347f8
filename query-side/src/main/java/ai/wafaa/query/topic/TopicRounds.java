package ai.wafaa.query.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds each tenant's topics once a day, after its midnight, on one node. */
@Component
class TopicRounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TopicRounds.class);
    private static final Duration ROUND = Duration.ofMinutes(10);

    private final Topics topics;
    private final Clock clock;
    private volatile Disposable rounds = () -> {};
    private volatile boolean running;

    TopicRounds(Topics topics, Clock clock) {
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        rounds = Flux.interval(ROUND)
                .onBackpressureDrop()
                .concatMap(tick -> round().onErrorResume(e -> {
                    log.warn("topics are not found this time: {}", e.toString());
                    return Mono.empty();
                }))
                .subscribe();
    }

    private Mono<Void> round() {
        return topics.tenantsAndZones()
                .concatMap(tenant -> topics.take(
                                tenant.getKey(), LocalDate.now(clock.withZone(ZoneId.of(tenant.getValue()))))
                        .flatMap(mine -> mine ? topics.find(tenant.getKey()) : Mono.empty()))
                .then();
    }

    @Override
    public void stop() {
        running = false;
        rounds.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
