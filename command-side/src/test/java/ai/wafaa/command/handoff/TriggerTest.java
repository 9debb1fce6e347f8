package ai.wafaa.command.handoff;

import static ai.wafaa.kernel.RefusalCode.NOT_FOUND;
import static ai.wafaa.kernel.RefusalCode.VALIDATION_FAILED;

import ai.wafaa.command.Refused;
import ai.wafaa.kernel.handoff.ChangeTrigger;
import ai.wafaa.kernel.handoff.DefineTrigger;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.kernel.handoff.RemoveTrigger;
import ai.wafaa.kernel.handoff.TriggerChanged;
import ai.wafaa.kernel.handoff.TriggerDefined;
import ai.wafaa.kernel.handoff.TriggerRemoved;
import ai.wafaa.kernel.handoff.TriggerType;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final TriggerDefined DEFINED =
            new TriggerDefined("x", "t1", TriggerType.KEYWORD, "human", 1, Priority.HIGH, true, AT);

    private final AggregateTestFixture<Trigger> fixture = new AggregateTestFixture<>(Trigger.class);

    private static DefineTrigger define(TriggerType type, String value, double threshold) {
        return new DefineTrigger("x", "t1", type, value, threshold, Priority.HIGH, true, AT);
    }

    private ResultValidator<Trigger> when(Object command, String tenant, Object... given) {
        return fixture.given(given).when(command, Map.of("tenant_id", tenant));
    }

    private static ChangeTrigger disable() {
        return new ChangeTrigger("x", null, null, null, false, AT);
    }

    @Test
    void a_trigger_is_defined() {
        when(define(TriggerType.KEYWORD, "human", 1), "t1")
                .expectEvents(DEFINED)
                .expectResultMessagePayload(0L);
    }

    @Test
    void defining_it_again_changes_what_differs() {
        when(define(TriggerType.KEYWORD, "human", 1), "t1", DEFINED).expectNoEvents();
        when(define(TriggerType.KEYWORD, "person", 1), "t1", DEFINED)
                .expectEvents(new TriggerChanged("x", "t1", TriggerType.KEYWORD, "person", 1, Priority.HIGH, true, AT));
    }

    @Test
    void a_change_keeps_what_it_does_not_name() {
        when(disable(), "t1", DEFINED)
                .expectEvents(new TriggerChanged("x", "t1", TriggerType.KEYWORD, "human", 1, Priority.HIGH, false, AT))
                .expectResultMessagePayload(1L);
    }

    @Test
    void another_tenants_trigger_does_not_exist() {
        when(disable(), "t2", DEFINED).expectException(Refused.as(NOT_FOUND));
        when(new RemoveTrigger("x", AT), "t2", DEFINED).expectException(Refused.as(NOT_FOUND));
    }

    @Test
    void what_was_removed_is_gone() {
        when(new RemoveTrigger("x", AT), "t1", DEFINED).expectEvents(new TriggerRemoved("x", "t1", AT));
        var removed = new TriggerRemoved("x", "t1", AT);
        when(disable(), "t1", DEFINED, removed).expectException(Refused.as(NOT_FOUND));
        when(new RemoveTrigger("x", AT), "t1", DEFINED, removed).expectException(Refused.as(NOT_FOUND));
        when(define(TriggerType.KEYWORD, "human", 1), "t1", DEFINED, removed).expectException(Refused.as(NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource({
        "KEYWORD,'',1",
        "KEYWORD,human,1.1",
        "CONFIDENCE,'',-0.1",
        "CONFIDENCE,x,0.6",
        "SENTIMENT,angry,0.5",
        "INTENT,' ',0.5"
    })
    void what_cannot_fire_is_refused(TriggerType type, String value, double threshold) {
        when(define(type, value, threshold), "t1").expectException(Refused.as(VALIDATION_FAILED));
    }
}
