package ai.wafaa.query.report;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every few seconds: sends what has fallen due, finishes reports whose node has gone, and deletes those that have been kept long enough. */
@Component
class ReportCaretaker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ReportCaretaker.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration BEFORE_THE_FIRST = Duration.ofMinutes(1);

    private final ReportRuns runs;
    private final ReportMaker maker;
    private final ScheduleSender sender;
    private final WafaaReports settings;
    private final Clock clock;
    private volatile Disposable rounds = () -> {};
    private volatile Disposable rehearsal = () -> {};
    private volatile boolean running;

    ReportCaretaker(ReportRuns runs, ReportMaker maker, ScheduleSender sender, WafaaReports settings, Clock clock) {
        this.runs = runs;
        this.maker = maker;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        rounds = Flux.interval(ROUND)
                .onBackpressureDrop()
                .concatMap(tick -> round().onErrorResume(e -> {
                    log.warn("reports are not looked after this time: {}", e.toString());
                    return Mono.empty();
                }))
                .subscribe();
        rehearsal = Mono.delay(BEFORE_THE_FIRST).then(maker.rehearse()).subscribe();
    }

    private Mono<Void> round() {
        return sender.round()
                .thenMany(runs.adopt())
                .concatMap(maker::make)
                .then(Mono.defer(() -> runs.forget(clock.instant().minus(settings.kept()))));
    }

    @Override
    public void stop() {
        running = false;
        rounds.dispose();
        rehearsal.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
