package ai.wafaa.query.insight;

import ai.wafaa.kernel.insight.Figure;
import ai.wafaa.query.insight.FactReads.FactView;
import ai.wafaa.query.insight.FactReads.Listed;
import ai.wafaa.query.insight.FactReads.Place;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Paging;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens a figure into the list that it counts. */
@RestController
@RequestMapping("/api/v1/analytics")
class DrillDownEndpoints {
    private static final int LINES_AT_ONCE = 500;

    private final Tenants tenants;
    private final FactReads facts;
    private final Figures figures;
    private final InsightCache cache;

    DrillDownEndpoints(Tenants tenants, FactReads facts, Figures figures, InsightCache cache) {
        this.tenants = tenants;
        this.facts = facts;
        this.figures = figures;
        this.cache = cache;
    }

    /**
     * A part of the list, newest first.
     *
     * @param total of the whole list; only with its first part
     */
    record FactSlice(
            List<FactView> data,
            @Nullable Long total,
            @JsonInclude @Nullable String next) {}

    /**
     * @param label only facts with one of these labels, e.g. {@code customer} for inbound messages
     * @param topicId only facts of messages that have this topic
     */
    @GetMapping("/drilldown")
    Mono<FactSlice> drilldown(
            @ParameterObject Asked asked,
            @RequestParam Figure figure,
            @RequestParam(required = false) @Nullable List<String> label,
            @RequestParam(name = "topic_id", required = false) @Nullable UUID topicId,
            Caller caller,
            Paging paging,
            MinPosition position) {
        AnalyticsEndpoints.overseersOnly(caller);
        Place after = Place.of(paging.after());
        return cache.reached(position)
                .then(tenants.question(asked, caller))
                .map(question -> new Listed(question, figure, Objects.requireNonNullElse(label, List.of()), topicId))
                .flatMap(listed -> {
                    var rows = facts.page(listed, after, paging.limit()).collectList();
                    if (after != null) return rows.map(data -> slice(data, null, paging));
                    return Mono.zip(rows, length(listed), (data, total) -> slice(data, total, paging));
                });
    }

    /** By the counters, which know nothing of topics. */
    private Mono<Long> length(Listed listed) {
        return listed.topicId() == null
                ? figures.length(listed.question(), listed.figure(), listed.labels())
                : facts.count(listed);
    }

    private static FactSlice slice(List<FactView> data, @Nullable Long total, Paging paging) {
        String next = data.size() < paging.limit() ? null : data.getLast().cursor();
        return new FactSlice(data, total, next);
    }

    /** The whole list as CSV, oldest first, sent while it is read. */
    @GetMapping(path = "/drilldown.csv", produces = "text/csv")
    Mono<ResponseEntity<Flux<String>>> export(
            @ParameterObject Asked asked,
            @RequestParam Figure figure,
            @RequestParam(required = false) @Nullable List<String> label,
            @RequestParam(name = "topic_id", required = false) @Nullable UUID topicId,
            Caller caller) {
        AnalyticsEndpoints.overseersOnly(caller);
        return tenants.question(asked, caller).map(question -> {
            var listed = new Listed(question, figure, Objects.requireNonNullElse(label, List.of()), topicId);
            String name = "%s-%s.csv"
                    .formatted(
                            figure.wireName(),
                            question.from().atZone(question.zone()).toLocalDate());
            Flux<String> lines = facts.all(listed).buffer(LINES_AT_ONCE).map(FactCsv::lines);
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                    .body(Flux.concat(Mono.just(FactCsv.head()), lines));
        });
    }
}
