package ai.wafaa.store.log;

import ai.wafaa.kernel.IdentifiedEvent;
import ai.wafaa.store.privacy.PersonKeyStore;
import ai.wafaa.store.privacy.PersonalRecord;
import ai.wafaa.store.privacy.WriteKeys;
import ai.wafaa.store.serial.EventSerializer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializedType;
import org.jspecify.annotations.Nullable;

/** One append: everything is encoded first; then one statement takes the log's lock and the positions, and writes all events. */
final class EventInsert {
    private static final String INSERT = """
            with head as (
                update log.head set position = position + ? returning position
            ), written as (
                insert into log.event (position, event_id, aggregate_type, aggregate_id, sequence, payload_type, revision, payload, metadata, recorded_at)
                select head.position - ? + row.number, row.event_id, row.aggregate_type, row.aggregate_id, row.sequence, row.payload_type, row.revision,
                       row.payload, row.metadata, timestamptz 'epoch' + row.micros * interval '1 microsecond'
                from head, unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bigint[]) with ordinality
                     as row (event_id, aggregate_type, aggregate_id, sequence, payload_type, revision, payload, metadata, micros, number)
            )
            select position from head""";

    private final EventSerializer serializer;
    private final List<DomainEventMessage<?>> events;
    private final UUID[] ids;
    private final String[] aggregateTypes;
    private final String[] aggregateIds;
    private final Long[] sequences;
    private final String[] payloadTypes;
    private final @Nullable String[] revisions;
    private final byte[][] payloads;
    private final byte[][] metadata;
    private final Long[] micros;

    EventInsert(EventSerializer serializer, List<? extends DomainEventMessage<?>> events) {
        int size = events.size();
        this.serializer = serializer;
        this.events = new ArrayList<>(events);
        ids = new UUID[size];
        aggregateTypes = new String[size];
        aggregateIds = new String[size];
        sequences = new Long[size];
        payloadTypes = new String[size];
        revisions = new @Nullable String[size];
        payloads = new byte[size][];
        metadata = new byte[size][];
        micros = new Long[size];
    }

    Appended into(Connection connection, PersonKeyStore personKeys) throws SQLException {
        WriteKeys keys = personKeys.keysFor(connection, persons());
        for (int i = 0; i < ids.length; i++) {
            encode(i, keys);
        }
        long before = insert(connection) - ids.length;
        insertKeys(connection, keys);
        List<TrackedEventMessage<?>> tracked = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            tracked.add(tracked(i, before + i + 1));
        }
        return new Appended(before, tracked, ids[0], keys);
    }

    private Map<String, @Nullable String> persons() {
        Map<String, @Nullable String> tenantOf = new HashMap<>();
        for (DomainEventMessage<?> event : events) {
            PersonalRecord record = serializer.personal(event.getPayloadType());
            String person = record == null ? null : record.personOf(event.getPayload());
            if (person != null) {
                tenantOf.put(person, (String) event.getMetaData().get("tenant_id"));
            }
        }
        return tenantOf;
    }

    private void encode(int i, WriteKeys keys) {
        DomainEventMessage<?> event = events.get(i);
        SerializedType type = serializer.typeForClass(event.getPayloadType());
        ids[i] = event.getPayload() instanceof IdentifiedEvent identified
                ? identified.eventId()
                : UUID.fromString(event.getIdentifier());
        aggregateTypes[i] = event.getType();
        aggregateIds[i] = event.getAggregateIdentifier();
        sequences[i] = event.getSequenceNumber();
        payloadTypes[i] = type.getName();
        revisions[i] = type.getRevision();
        payloads[i] = serializer.write(event.getPayload(), keys);
        metadata[i] = serializer.writeMetadata(event.getMetaData());
        micros[i] = ChronoUnit.MICROS.between(Instant.EPOCH, event.getTimestamp());
    }

    private long insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, ids.length);
            insert.setLong(2, ids.length);
            insert.setArray(3, connection.createArrayOf("uuid", ids));
            insert.setArray(4, connection.createArrayOf("text", aggregateTypes));
            insert.setArray(5, connection.createArrayOf("text", aggregateIds));
            insert.setArray(6, connection.createArrayOf("int8", sequences));
            insert.setArray(7, connection.createArrayOf("text", payloadTypes));
            insert.setArray(8, connection.createArrayOf("text", revisions));
            insert.setArray(9, connection.createArrayOf("bytea", payloads));
            insert.setArray(10, connection.createArrayOf("bytea", metadata));
            insert.setArray(11, connection.createArrayOf("int8", micros));
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void insertKeys(Connection connection, WriteKeys keys) throws SQLException {
        JdbcBatch.execute(connection, PersonKeyStore.INSERT, keys.rows());
    }

    /** As a reader of the table will see it: same identity, time to the microsecond. */
    private TrackedEventMessage<?> tracked(int i, long position) {
        DomainEventMessage<?> event = events.get(i);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>(
                        aggregateTypes[i],
                        aggregateIds[i],
                        sequences[i],
                        event.getPayload(),
                        event.getMetaData(),
                        ids[i].toString(),
                        Instant.EPOCH.plus(micros[i], ChronoUnit.MICROS)));
    }
}
