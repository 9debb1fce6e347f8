package ai.wafaa.command.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timer.
 *
 * @param subject the conversation or the agent that it is about
 * @param since when the state began for which it was set
 * @param agentId whom that state is about, where it is about somebody
 * @param stage how often it has gone off for that state
 */
record Due(
        Kind kind,
        String subject,
        String tenantId,
        @Nullable Instant dueAt,
        Instant since,
        @Nullable String agentId,
        int stage) {
    /** What is waited for. */
    enum Kind {
        /** An assignment is to be claimed. */
        CLAIM,
        /** The holder is to write to the customer. */
        SILENT,
        /** The customer waits for a person. */
        WAIT,
        /** Somebody with the wanted specialty is to come. */
        SPECIALTY,
        /** An agent is to come back. */
        AWAY
    }

    static Due of(Kind kind, String subject, String tenantId, Instant since, int seconds) {
        return new Due(kind, subject, tenantId, since.plusSeconds(seconds), since, null, 0);
    }

    Due about(String agent) {
        return new Due(kind, subject, tenantId, dueAt, since, agent, stage);
    }
}
