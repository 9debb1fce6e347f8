package ai.wafaa.query.insight;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.query.insight.Views.Latency;
import ai.wafaa.query.insight.Views.Messages;
import ai.wafaa.query.insight.Views.Ratings;
import ai.wafaa.query.insight.Views.Sentiment;
import ai.wafaa.query.insight.Views.Summary;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Figures, for who sees the whole tenant. */
@RestController
@RequestMapping("/api/v1/analytics")
class AnalyticsEndpoints {
    private final Tenants tenants;
    private final Figures figures;
    private final InsightCache cache;

    AnalyticsEndpoints(Tenants tenants, Figures figures, InsightCache cache) {
        this.tenants = tenants;
        this.figures = figures;
        this.cache = cache;
    }

    @GetMapping("/summary")
    Mono<Summary> summary(@ParameterObject Asked asked, Caller caller, MinPosition position) {
        return answer("summary", Summary.class, asked, caller, position, figures::summary);
    }

    @GetMapping("/messages")
    Mono<Messages> messages(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Interval interval,
            Caller caller,
            MinPosition position) {
        Interval by = or(interval);
        return answer("messages " + by, Messages.class, asked, caller, position, q -> figures.messages(q, by));
    }

    @GetMapping("/sentiment/summary")
    Mono<Sentiment> sentiment(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Interval interval,
            Caller caller,
            MinPosition position) {
        Interval by = or(interval);
        return answer("sentiment " + by, Sentiment.class, asked, caller, position, q -> figures.sentiment(q, by));
    }

    @GetMapping("/csat")
    Mono<Ratings> csat(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Interval interval,
            Caller caller,
            MinPosition position) {
        Interval by = or(interval);
        return answer("csat " + by, Ratings.class, asked, caller, position, q -> figures.csat(q, by));
    }

    @GetMapping("/performance/latency")
    Mono<Latency> latency(
            @ParameterObject Asked asked,
            @RequestParam(required = false) @Nullable Interval interval,
            Caller caller,
            MinPosition position) {
        Interval by = or(interval);
        return answer("latency " + by, Latency.class, asked, caller, position, q -> figures.latency(q, by));
    }

    private static Interval or(@Nullable Interval interval) {
        return interval == null ? Interval.DAY : interval;
    }

    private <T> Mono<T> answer(
            String what,
            Class<T> type,
            Asked asked,
            Caller caller,
            MinPosition position,
            Function<Question, Mono<T>> compute) {
        overseersOnly(caller);
        return cache.reached(position)
                .then(tenants.question(asked, caller))
                .flatMap(question -> cache.answer(what, question, type, compute));
    }

    static void overseersOnly(Caller caller) {
        if (!caller.seesWholeTenant())
            throw new Refusal(RefusalCode.FORBIDDEN, "This needs the role supervisor, admin or auditor.");
    }
}
