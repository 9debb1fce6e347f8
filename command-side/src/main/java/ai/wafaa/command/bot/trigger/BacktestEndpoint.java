package ai.wafaa.command.bot.trigger;

import ai.wafaa.command.sentiment.SentimentAnalyser;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import ai.wafaa.kernel.handoff.TriggerType;
import ai.wafaa.web.Blocking;
import ai.wafaa.web.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What draft triggers would have done to the conversations of a period. Changes nothing and records nothing. */
@RestController
class BacktestEndpoint {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final RecordedMessages recorded;
    private final SentimentAnalyser analyser;

    BacktestEndpoint(DataSource database, SentimentAnalyser analyser) {
        this.recorded = new RecordedMessages(database);
        this.analyser = analyser;
    }

    /** @param id how the answer names it; its place in the list, from 1, when missing */
    record Draft(
            @Nullable String id,
            @NotNull TriggerType triggerType,
            @Nullable String triggerValue,
            @Nullable Double threshold,
            @Nullable Priority priority,
            @Nullable Boolean enabled) {

        TriggerDefinition definition(int place) {
            return new TriggerDefinition(
                    Objects.requireNonNullElse(id, Integer.toString(place)),
                    triggerType,
                    Objects.requireNonNullElse(triggerValue, "").strip(),
                    Objects.requireNonNullElse(threshold, 1.0),
                    Objects.requireNonNullElse(priority, Priority.MEDIUM),
                    Objects.requireNonNullElse(enabled, true));
        }
    }

    /** @param to the first instant that does not count */
    record BacktestRequest(
            @NotNull @Size(max = 200) List<@Valid Draft> triggers,
            @NotNull Instant from,
            @NotNull Instant to) {}

    @PostMapping("/api/v1/handoff/triggers/backtest")
    Mono<Backtest.Result> backtest(@Valid @RequestBody BacktestRequest body, Caller caller) {
        caller.require(Role.SUPERVISOR);
        if (!body.from().isBefore(body.to())
                || Duration.between(body.from(), body.to()).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("to", "must be after from, by a year at most");
        }
        var definitions = new ArrayList<TriggerDefinition>();
        for (Draft draft : body.triggers()) {
            definitions.add(draft.definition(definitions.size() + 1));
        }
        return Blocking.call(() -> run(Triggers.of(definitions), caller.tenantId(), body.from(), body.to()));
    }

    private Backtest.Result run(Triggers triggers, String tenantId, Instant from, Instant to) throws SQLException {
        var backtest = new Backtest(triggers, analyser::analyse);
        recorded.each(tenantId, from, to, backtest::add);
        return backtest.result();
    }
}
