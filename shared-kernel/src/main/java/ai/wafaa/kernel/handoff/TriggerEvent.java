package ai.wafaa.kernel.handoff;

import ai.wafaa.kernel.Event;

/** What happens to a trigger. */
public sealed interface TriggerEvent extends Event permits TriggerDefined, TriggerChanged, TriggerRemoved {

    String triggerId();

    String tenantId();
}
