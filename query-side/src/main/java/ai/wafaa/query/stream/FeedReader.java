package ai.wafaa.query.stream;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the feed, each line with what is true of its conversation and message now. */
class FeedReader {
    static final int PAGE = 1000;

    private static final String LINES = """
            select f.position, f.tenant_id, f.type, f.audience, f.conversation_id, f.message_id, f.at, f.data,
                   coalesce(c.status = 'pending_handoff', false) as waits,
                   case when f.audience = 'conversation' then c.agents else f.agent_ids end as agents,
                   m.author, m.agent_id, m.text, m.sent_at, m.delivery, m.client_ref, m.confidence
            from read.feed f
            left join read.conversation c on c.conversation_id = f.conversation_id
            left join read.message m on m.message_id = f.message_id
            where f.position > :after and f.position <= :up_to and f.tenant_id = any(:tenants)
            order by f.position limit\s""" + PAGE;

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    FeedReader(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Where the feed stands.
     *
     * @param feedId positions of one feed mean nothing in another
     * @param floor every line above this position is still there
     * @param position everything up to here can be read
     */
    record State(String feedId, long floor, long position) {}

    Mono<State> state() {
        return database.sql("""
                        select feed_id, floor, (select position from read.progress where projection = 'conversations')
                        from read.feed_state
                        """)
                .map(row -> new State(text(row, 0), number(row, 1), number(row, 2)))
                .one();
    }

    /** At most {@value #PAGE} lines, oldest first. */
    Flux<FeedLine> between(long after, long upTo, Collection<String> tenants) {
        return database.sql(LINES)
                .bind("after", after)
                .bind("up_to", upTo)
                .bind("tenants", tenants.stream().map(UUID::fromString).toArray(UUID[]::new))
                .map(this::line)
                .all();
    }

    /** How many conversations wait for a person, by tenant. */
    Mono<Map<String, Integer>> pending(Collection<String> tenants) {
        return database.sql("select tenant_id, pending_handoff from read.tenant_figure where tenant_id = any(:tenants)")
                .bind("tenants", tenants.stream().map(UUID::fromString).toArray(UUID[]::new))
                .map(row -> Map.entry(text(row, 0), row.get(1, Integer.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private FeedLine line(Readable row) {
        String type = text(row, "type");
        UUID[] agents = row.get("agents", UUID[].class);
        Set<String> agentIds = agents == null
                ? Set.of()
                : Arrays.stream(agents).map(UUID::toString).collect(Collectors.toUnmodifiableSet());
        return new FeedLine(
                number(row, "position"),
                text(row, "tenant_id"),
                type,
                text(row, "audience"),
                Boolean.TRUE.equals(row.get("waits", Boolean.class)),
                agentIds,
                body(row));
    }

    private String body(Readable row) {
        String data = row.get("data", String.class);
        ObjectNode body = data == null ? json.createObjectNode() : (ObjectNode) json.readTree(data);
        put(body, "conversation_id", row.get("conversation_id", UUID.class));
        UUID message = row.get("message_id", UUID.class);
        if (message != null) {
            put(body, "message_id", message);
            put(body, "author", row.get("author", String.class));
            put(body, "agent_id", row.get("agent_id", UUID.class));
            put(body, "text", row.get("text", String.class));
            put(body, "sent_at", instant(row, "sent_at"));
            put(body, "client_ref", row.get("client_ref", String.class));
            put(body, "confidence", row.get("confidence", Double.class));
            if (!body.has("delivery")) put(body, "delivery", row.get("delivery", String.class));
        }
        put(body, "at", instant(row, "at"));
        put(body, "server_time", clock.instant());
        return json.writeValueAsString(body);
    }

    private static void put(ObjectNode body, String name, @Nullable Object value) {
        if (value instanceof Double number) body.put(name, number);
        else if (value != null) body.put(name, value.toString());
    }

    private static @Nullable Instant instant(Readable row, String name) {
        OffsetDateTime time = row.get(name, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String text(Readable row, String name) {
        return String.valueOf(row.get(name));
    }

    private static String text(Readable row, int index) {
        return String.valueOf(row.get(index));
    }

    private static long number(Readable row, String name) {
        return number(row.get(name, Long.class));
    }

    private static long number(Readable row, int index) {
        return number(row.get(index, Long.class));
    }

    private static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
