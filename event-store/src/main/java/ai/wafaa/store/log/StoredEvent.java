package ai.wafaa.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A row of {@code log.event}, or of {@code log.snapshot} with position 0. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record StoredEvent(
        long position,
        String id,
        String aggregateType,
        String aggregateId,
        long sequence,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    static final String SNAPSHOT_COLUMNS =
            "event_id, aggregate_type, aggregate_id, sequence, payload_type, revision, payload, metadata, recorded_at";
    static final String COLUMNS = SNAPSHOT_COLUMNS + ", position";

    static StoredEvent event(ResultSet row) throws SQLException {
        return read(row, row.getLong(10));
    }

    static StoredEvent snapshot(ResultSet row) throws SQLException {
        return read(row, 0);
    }

    private static StoredEvent read(ResultSet row, long position) throws SQLException {
        return new StoredEvent(
                position,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getBytes(7),
                row.getBytes(8),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return id;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metadata, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, payloadType, revision);
    }
}
