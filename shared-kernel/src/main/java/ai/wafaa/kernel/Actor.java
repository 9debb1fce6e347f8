package ai.wafaa.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a command happen, for which tenant, and as a consequence of what. Recorded with every event.
 *
 * @param tenantId the tenant it happens in
 * @param kind what sort of actor
 * @param id the user, customer, policy or job
 * @param correlationId the same for all that follows from one outside happening
 * @param causationId the event or request that directly led to the command; null at the start of a chain
 * @param traceId the trace that goes on; null where one begins, or the request that is being answered knows it
 */
public record Actor(
        String tenantId,
        Kind kind,
        String id,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceId) {

    public Actor(String tenantId, Kind kind, String id, String correlationId, @Nullable String causationId) {
        this(tenantId, kind, id, correlationId, causationId, null);
    }

    /** The sorts of actor. */
    public enum Kind {
        USER,
        CUSTOMER,
        BOT,
        JOB,
        SYSTEM
    }
}
