package ai.wafaa.command.bot.trigger;

import ai.wafaa.command.conversation.HandoffTriggers;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The triggers of all tenants; one per node, fed from the log. A change holds from the next message. Thread-safe. */
public final class TenantTriggers implements HandoffTriggers {
    private record Held(Map<String, TriggerDefinition> definitions, Triggers compiled) {}

    private final Map<String, Held> tenants = new ConcurrentHashMap<>();

    /** Adds or replaces a trigger. */
    public void put(String tenantId, TriggerDefinition definition) {
        tenants.compute(tenantId, (id, before) -> {
            var definitions = copy(before);
            definitions.put(definition.triggerId(), definition);
            return compiled(definitions);
        });
    }

    /** Takes a trigger away; an unknown one is no error. */
    public void remove(String tenantId, String triggerId) {
        tenants.computeIfPresent(tenantId, (id, before) -> {
            var definitions = copy(before);
            definitions.remove(triggerId);
            return compiled(definitions);
        });
    }

    /** Forgets everything, before a replay. */
    public void clear() {
        tenants.clear();
    }

    @Override
    public Optional<Fired> onMessage(String tenantId, String text) {
        return of(tenantId).flatMap(triggers -> triggers.onMessage(text));
    }

    @Override
    public Optional<Fired> onConfidence(String tenantId, double confidence) {
        return of(tenantId).flatMap(triggers -> triggers.onConfidence(confidence));
    }

    /** A tenant's compiled triggers, where it has any. */
    public Optional<Triggers> of(String tenantId) {
        return Optional.ofNullable(tenants.get(tenantId)).map(Held::compiled);
    }

    private static Map<String, TriggerDefinition> copy(@Nullable Held before) {
        return before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before.definitions());
    }

    private static Held compiled(Map<String, TriggerDefinition> definitions) {
        return new Held(definitions, Triggers.of(new ArrayList<>(definitions.values())));
    }
}
