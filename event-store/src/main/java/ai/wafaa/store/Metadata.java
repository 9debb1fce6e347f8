package ai.wafaa.store;

import ai.wafaa.kernel.Actor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What is recorded beside every event: for whom, by whom, and because of what. */
public final class Metadata {
    public static final String TENANT_ID = "tenant_id";
    public static final String ACTOR = "actor";
    public static final String ACTOR_KIND = "actor_kind";
    public static final String CORRELATION_ID = "correlation_id";
    public static final String CAUSATION_ID = "causation_id";
    public static final String TRACE_ID = "trace_id";

    static final String[] KEYS = {TENANT_ID, ACTOR, ACTOR_KIND, CORRELATION_ID, CAUSATION_ID, TRACE_ID};

    private Metadata() {}

    static MetaData of(Actor actor, @Nullable String currentTrace) {
        String traceId = actor.traceId() != null ? actor.traceId() : currentTrace;
        Map<String, Object> values = new HashMap<>();
        values.put(TENANT_ID, actor.tenantId());
        values.put(ACTOR, actor.id());
        values.put(ACTOR_KIND, actor.kind().name().toLowerCase(Locale.ROOT));
        values.put(CORRELATION_ID, actor.correlationId());
        if (actor.causationId() != null) {
            values.put(CAUSATION_ID, actor.causationId());
        }
        if (traceId != null) {
            values.put(TRACE_ID, traceId);
        }
        return MetaData.from(values);
    }

    /** Who made an event, or sent a command, happen. */
    public static Actor actorOf(MetaData metadata) {
        return new Actor(
                required(metadata, TENANT_ID),
                Actor.Kind.valueOf(required(metadata, ACTOR_KIND).toUpperCase(Locale.ROOT)),
                required(metadata, ACTOR),
                required(metadata, CORRELATION_ID),
                (String) metadata.get(CAUSATION_ID),
                (String) metadata.get(TRACE_ID));
    }

    /** Who acts because of an event: in its tenant, correlation and trace, with the event as the cause. */
    public static Actor following(EventMessage<?> event, Actor.Kind kind, String id) {
        return new Actor(
                required(event.getMetaData(), TENANT_ID),
                kind,
                id,
                required(event.getMetaData(), CORRELATION_ID),
                event.getIdentifier(),
                (String) event.getMetaData().get(TRACE_ID));
    }

    private static String required(MetaData metadata, String key) {
        return (String) Objects.requireNonNull(metadata.get(key), key);
    }
}
