package ai.wafaa.store.log;

import ai.wafaa.store.privacy.PersonKeyStore;
import ai.wafaa.store.serial.EventSerializer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The log's tables. Positions have no holes and follow the order of commits (see {@code V1__log.sql}), so whoever has read up to a position has read everything
 * below it. Inside a Spring transaction it uses the transaction's connection.
 */
public final class PostgresEventStorageEngine extends AbstractEventStorageEngine {
    private static final int PAGE = 1000;

    private final DataSource dataSource;
    private final EventSerializer serializer;
    private final PersonKeyStore personKeys;
    private final SnapshotFilter snapshotFilter;

    private PostgresEventStorageEngine(
            Builder builder,
            DataSource dataSource,
            EventSerializer serializer,
            PersonKeyStore personKeys,
            SnapshotFilter snapshotFilter) {
        super(builder);
        this.snapshotFilter = snapshotFilter;
        this.dataSource = dataSource;
        this.serializer = serializer;
        this.personKeys = personKeys;
    }

    /** A snapshot counts as long as the aggregate's revision is the same. */
    public static PostgresEventStorageEngine of(
            DataSource dataSource, EventSerializer serializer, PersonKeyStore personKeys, EventUpcaster upcasters) {
        SnapshotFilter snapshots =
                snapshot -> serializer.isCurrent(snapshot.getPayload().getType());
        var builder = new Builder();
        builder.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .snapshotFilter(snapshots)
                .persistenceExceptionResolver(DUPLICATE_KEY);
        return new PostgresEventStorageEngine(builder, dataSource, serializer, personKeys, snapshots);
    }

    private static final class Builder extends AbstractEventStorageEngine.Builder {}

    /** PostgreSQL's driver throws plain {@link SQLException}s, so the state has to tell. */
    public static final PersistenceExceptionResolver DUPLICATE_KEY = PostgresErrors::isDuplicate;

    /** Writes the events in the connection's transaction, and holds the log's append lock until that ends. */
    public Appended append(Connection connection, List<? extends DomainEventMessage<?>> events) throws SQLException {
        return new EventInsert(serializer, events).into(connection, personKeys);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer ignored) {
        if (events.isEmpty()) {
            return;
        }
        List<DomainEventMessage<?>> domainEvents = new ArrayList<>();
        events.forEach(event -> domainEvents.add((DomainEventMessage<?>) event));
        try {
            withConnection(connection -> append(connection, domainEvents));
        } catch (RuntimeException e) {
            handlePersistenceException(e, events.getFirst());
        }
    }

    /** The log's last position; 0 when it is empty. */
    public long head() {
        return withConnection(PostgresEventStorageEngine::head);
    }

    /** Likewise. */
    public static long head(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select position from log.head");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The log's last position, which stays that until the connection's transaction ends: takes the append lock. */
    public static long lock(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select position from log.head for update");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits, on a connection of its own, until every append that has taken the log's lock is decided; then tells whether the event is in the log. */
    public boolean settledWith(UUID eventId) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement("select 1 from log.head for update");
                    PreparedStatement select =
                            connection.prepareStatement("select 1 from log.event where event_id = ?")) {
                lock.executeQuery().close();
                select.setObject(1, eventId);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Of which aggregates there are events in {@code (after, upTo]}. */
    public static Set<String> aggregatesBetween(Connection connection, long after, long upTo) throws SQLException {
        Set<String> ids = new java.util.HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct aggregate_id from log.event where position > ? and position <= ?")) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    /** One page of events in {@code (after, upTo]}, in order; only of these aggregate types, or of all when there are none. */
    public List<TrackedEventMessage<?>> page(long after, long upTo, Collection<String> aggregateTypes) {
        List<StoredEvent> stored = withConnection(connection -> {
            String of = aggregateTypes.isEmpty()
                    ? ""
                    : " and aggregate_type in ('" + String.join("', '", aggregateTypes) + "')";
            try (PreparedStatement select = connection.prepareStatement(
                    "select " + StoredEvent.COLUMNS + " from log.event where position > ? and position <= ?" + of
                            + " order by position limit " + PAGE)) {
                select.setLong(1, after);
                select.setLong(2, upTo);
                List<StoredEvent> page = rows(select, StoredEvent::event);
                personKeys.fetch(connection, serializer.persons(page));
                return page;
            }
        });
        List<TrackedEventMessage<?>> messages = new ArrayList<>(stored.size());
        EventUtils.upcastAndDeserializeTrackedEvents(stored.stream(), serializer, upcasterChain)
                .forEach(messages::add);
        return messages;
    }

    /** The streams of several aggregates, each from its usable snapshot on; an empty one for who has none. Two queries. */
    public Map<String, List<DomainEventMessage<?>>> streams(Connection connection, Collection<String> aggregateIds)
            throws SQLException {
        String[] ids = aggregateIds.toArray(String[]::new);
        Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();
        for (String id : ids) {
            streams.put(id, new ArrayList<>());
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select " + StoredEvent.SNAPSHOT_COLUMNS + " from log.snapshot where aggregate_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", ids));
            addTo(streams, rows(select, StoredEvent::snapshot).stream().filter(snapshotFilter::allow));
        }
        Long[] from = new Long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            List<DomainEventMessage<?>> snapshot = streams.getOrDefault(ids[i], List.of());
            from[i] = snapshot.isEmpty() ? 0 : snapshot.getFirst().getSequenceNumber() + 1;
        }
        try (PreparedStatement select = connection.prepareStatement("select " + StoredEvent.COLUMNS
                + " from unnest(?::text[], ?::bigint[]) as wanted (id, first) join log.event"
                + " on aggregate_id = wanted.id and sequence >= wanted.first order by aggregate_id, sequence")) {
            select.setArray(1, connection.createArrayOf("text", ids));
            select.setArray(2, connection.createArrayOf("int8", from));
            addTo(streams, rows(select, StoredEvent::event).stream());
        }
        return streams;
    }

    private void addTo(Map<String, List<DomainEventMessage<?>>> streams, Stream<StoredEvent> stored) {
        EventStreamUtils.upcastAndDeserializeDomainEvents(stored, serializer, upcasterChain)
                .forEachRemaining(
                        event -> streams.computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>())
                                .add(event));
    }

    private interface Row {
        StoredEvent read(ResultSet row) throws SQLException;
    }

    private static List<StoredEvent> rows(PreparedStatement select, Row row) throws SQLException {
        List<StoredEvent> stored = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                stored.add(row.read(rows));
            }
        }
        return stored;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregateId, long firstSequence) {
        return withConnection(connection -> {
                    try (PreparedStatement select = connection.prepareStatement("select " + StoredEvent.COLUMNS
                            + " from log.event where aggregate_id = ? and sequence >= ? order by sequence")) {
                        select.setString(1, aggregateId);
                        select.setLong(2, firstSequence);
                        return rows(select, StoredEvent::event);
                    }
                })
                .stream();
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("The log is followed through LogSource");
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer snapshotSerializer) {
        var payload = snapshotSerializer.serialize(snapshot.getPayload(), byte[].class);
        List<@Nullable Object[]> row = List.<@Nullable Object[]>of(new @Nullable Object[] {
            UUID.fromString(snapshot.getIdentifier()),
            snapshot.getType(),
            snapshot.getAggregateIdentifier(),
            snapshot.getSequenceNumber(),
            payload.getType().getName(),
            payload.getType().getRevision(),
            payload.getData(),
            serializer.writeMetadata(snapshot.getMetaData()),
            OffsetDateTime.ofInstant(snapshot.getTimestamp(), ZoneOffset.UTC)
        });
        withConnection(connection -> {
            JdbcBatch.execute(connection, "insert into log.snapshot (" + StoredEvent.SNAPSHOT_COLUMNS + """
                    ) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (aggregate_id) do update set event_id = excluded.event_id, sequence = excluded.sequence,
                        payload_type = excluded.payload_type, revision = excluded.revision, payload = excluded.payload,
                        metadata = excluded.metadata, recorded_at = excluded.recorded_at
                    where snapshot.sequence < excluded.sequence or snapshot.revision is distinct from excluded.revision""", row);
            return true;
        });
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return withConnection(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            "select " + StoredEvent.SNAPSHOT_COLUMNS + " from log.snapshot where aggregate_id = ?")) {
                        select.setString(1, aggregateId);
                        return rows(select, StoredEvent::snapshot);
                    }
                })
                .stream();
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return withConnection(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select coalesce((select min(position) - 1 from log.event where recorded_at >= ?), (select position from log.head))")) {
                select.setObject(1, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new GlobalSequenceTrackingToken(row.getLong(1));
                }
            }
        });
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T withConnection(Work<T> work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw PostgresErrors.translate(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
