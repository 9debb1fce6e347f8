package ai.wafaa.command.bot.trigger;

import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import ai.wafaa.kernel.handoff.TriggerType;
import java.util.List;

/**
 * The triggers that a new tenant begins with; it may change each of them. The usual ways in English and Arabic (standard, Gulf, Levantine, Egyptian, Maghrebi) to
 * ask for a person; threats of law and demands for money back, which should not wait; danger, which must not; and an unsure bot.
 */
public final class SeededTriggers {
    private static final double CONFIDENCE_THRESHOLD = 0.6;

    private SeededTriggers() {}

    /** A tenant's first triggers. Their ids follow from the tenant, so that seeding twice makes nothing twice. */
    public static List<TriggerDefinition> of(String tenantId) {
        return List.of(
                keyword(tenantId, "asks-for-a-person-en", SeededPhrases.ENGLISH, Priority.MEDIUM),
                keyword(tenantId, "asks-for-a-person-ar", SeededPhrases.ARABIC, Priority.MEDIUM),
                keyword(tenantId, "law-and-money", SeededPhrases.LAW, Priority.HIGH),
                keyword(tenantId, "danger", SeededPhrases.DANGER, Priority.URGENT),
                new TriggerDefinition(
                        id(tenantId, "unsure"),
                        TriggerType.CONFIDENCE,
                        "",
                        CONFIDENCE_THRESHOLD,
                        Priority.MEDIUM,
                        true));
    }

    private static TriggerDefinition keyword(String tenantId, String name, String value, Priority priority) {
        return new TriggerDefinition(id(tenantId, name), TriggerType.KEYWORD, value, 1, priority, true);
    }

    private static String id(String tenantId, String name) {
        return Ids.of("seeded-trigger", tenantId, name).toString();
    }
}
