package ai.wafaa.command.handoff;

import ai.wafaa.command.bot.trigger.Triggers;
import ai.wafaa.command.conversation.HandoffTriggers;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.kernel.conversation.Feeling;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Each tenant's triggers as this node knows them; compiled anew when they change. */
public class TenantTriggers implements HandoffTriggers {
    private final Directory directory;
    private final Predicate<String> handsOver;
    private final Map<String, Compiled> byTenant = new ConcurrentHashMap<>();

    public TenantTriggers(Directory directory) {
        this(directory, tenantId -> true);
    }

    /** @param handsOver whether a tenant has people who take over */
    public TenantTriggers(Directory directory, Predicate<String> handsOver) {
        this.directory = directory;
        this.handsOver = handsOver;
    }

    private record Compiled(List<TriggerDefinition> from, Triggers triggers) {}

    @Override
    public Optional<Fired> onMessage(String tenantId, String text) {
        return onMessage(tenantId, text, null);
    }

    @Override
    public Optional<Fired> onMessage(String tenantId, String text, @Nullable Feeling feeling) {
        return handsOver(tenantId) ? of(tenantId).onMessage(text, feeling) : Optional.empty();
    }

    @Override
    public Optional<Fired> onIntent(String tenantId, String intent, double confidence) {
        return handsOver(tenantId) ? of(tenantId).onIntent(intent, confidence) : Optional.empty();
    }

    @Override
    public Optional<Fired> onConfidence(String tenantId, double confidence) {
        return of(tenantId).onConfidence(confidence);
    }

    @Override
    public boolean handsOver(String tenantId) {
        return handsOver.test(tenantId);
    }

    private Triggers of(String tenantId) {
        List<TriggerDefinition> now = directory.triggers(tenantId);
        Compiled compiled = byTenant.get(tenantId);
        if (compiled == null || !compiled.from().equals(now)) {
            compiled = new Compiled(now, Triggers.of(now));
            byTenant.put(tenantId, compiled);
        }
        return compiled.triggers();
    }
}
