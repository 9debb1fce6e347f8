package ai.wafaa.projection.conversation;

import ai.wafaa.kernel.handoff.Priority;
import org.jspecify.annotations.Nullable;

/** A priority as the column that sorts the queue keeps it: 0 for the least urgent. */
final class Priorities {
    private Priorities() {}

    static int rank(Priority priority) {
        return switch (priority) {
            case LOW -> 0;
            case MEDIUM -> 1;
            case HIGH -> 2;
            case URGENT -> 3;
        };
    }

    static @Nullable String wireName(@Nullable Integer rank) {
        for (Priority priority : Priority.values())
            if (rank != null && rank(priority) == rank) return Json.wireName(priority);
        return null;
    }
}
