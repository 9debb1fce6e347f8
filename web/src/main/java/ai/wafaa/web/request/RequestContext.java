package ai.wafaa.web.request;

import ai.wafaa.kernel.Ids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** What belongs to one request: its identities in logs, events and problems. Controllers take it as an argument. */
public final class RequestContext {
    private static final String ATTRIBUTE = RequestContext.class.getName();

    private final String correlationId;
    private final String traceId;
    private final AtomicInteger idsMade = new AtomicInteger();
    private volatile @Nullable String tenantId;
    private volatile @Nullable String idempotencyScope;

    RequestContext(String correlationId, String traceId) {
        this.correlationId = correlationId;
        this.traceId = traceId;
    }

    /** The context of a request; each has one from its arrival on. */
    public static RequestContext of(ServerWebExchange exchange) {
        RequestContext context = exchange.getAttribute(ATTRIBUTE);
        return context != null ? context : new RequestContext(UUID.randomUUID().toString(), "");
    }

    void attach(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** The same for all that follows from this request: the client's {@code X-Request-Id}, or one of ours. */
    public String correlationId() {
        return correlationId;
    }

    /** The trace that this request belongs to, as 32 hexadecimal digits. */
    public String traceId() {
        return traceId;
    }

    public @Nullable String tenantId() {
        return tenantId;
    }

    /** From now on the request's log lines name the tenant. */
    public void belongsTo(String tenant) {
        tenantId = tenant;
    }

    /** From now on {@link #newId} gives the same identities to each repetition of the request. */
    public void repeats(String scope) {
        idempotencyScope = scope;
    }

    /**
     * An identity for something that this request makes. When the request carries an {@code Idempotency-Key} it follows from that key, so that doing the
     * request again after a crash makes the same thing, not a second one.
     */
    public String newId() {
        String scope = idempotencyScope;
        return scope == null
                ? UUID.randomUUID().toString()
                : Ids.of("idempotent", scope, Integer.toString(idsMade.getAndIncrement()))
                        .toString();
    }
}
