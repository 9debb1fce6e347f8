package ai.wafaa.command.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.directory.Directory;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.kernel.handoff.TriggerChanged;
import ai.wafaa.kernel.handoff.TriggerDefined;
import ai.wafaa.kernel.handoff.TriggerRemoved;
import ai.wafaa.kernel.handoff.TriggerType;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TenantTriggersTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final Directory directory = new Directory();
    private final TenantTriggers triggers = new TenantTriggers(directory);

    @Test
    void a_changed_trigger_holds_from_the_next_message_and_for_its_tenant_only() {
        directory.on(new TriggerDefined("t", "a", TriggerType.KEYWORD, "lawyer", 1, Priority.LOW, true, AT), 0);
        directory.on(new TriggerDefined("u", "b", TriggerType.KEYWORD, "judge", 1, Priority.LOW, true, AT), 0);
        assertThat(triggers.onMessage("a", "my lawyer")).isPresent();

        directory.on(new TriggerChanged("t", "a", TriggerType.KEYWORD, "court", 1, Priority.LOW, true, AT), 1);
        assertThat(triggers.onMessage("a", "my lawyer")).isEmpty();
        assertThat(triggers.onMessage("a", "to court")).isPresent();

        directory.on(new TriggerRemoved("t", "a", AT));
        assertThat(triggers.onMessage("a", "to court")).isEmpty();
        assertThat(triggers.onMessage("b", "the judge")).isPresent();
        assertThat(triggers.onConfidence("nobody", 0)).isEmpty();
    }
}
