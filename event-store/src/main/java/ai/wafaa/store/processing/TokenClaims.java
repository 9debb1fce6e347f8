package ai.wafaa.store.processing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which process works for which group: kept with the positions in {@code log.token}. */
final class TokenClaims {
    static final DeadLetterSchema DEAD_LETTERS = DeadLetterSchema.builder()
            .deadLetterTable("log.dead_letter")
            .deadLetterIdentifierColumn("dead_letter_id")
            .processingGroupColumn("processing_group")
            .sequenceIdentifierColumn("sequence_identifier")
            .sequenceIndexColumn("sequence_index")
            .messageTypeColumn("message_type")
            .eventIdentifierColumn("event_identifier")
            .timestampColumn("time_stamp")
            .payloadTypeColumn("payload_type")
            .payloadRevisionColumn("payload_revision")
            .payloadColumn("payload")
            .metaDataColumn("meta_data")
            .aggregateTypeColumn("aggregate_type")
            .aggregateIdentifierColumn("aggregate_identifier")
            .sequenceNumberColumn("sequence_number")
            .tokenTypeColumn("token_type")
            .tokenColumn("token")
            .enqueuedAtColumn("enqueued_at")
            .lastTouchedColumn("last_touched")
            .processingStartedColumn("processing_started")
            .causeTypeColumn("cause_type")
            .causeMessageColumn("cause_message")
            .diagnosticsColumn("diagnostics")
            .build();

    private static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("log.token")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("timestamp")
            .setOwnerColumn("owner")
            .build();

    private final DataSource dataSource;
    private final WafaaProcessors settings;
    private final TokenStore tokenStore;

    TokenClaims(
            DataSource dataSource, ConnectionProvider connections, WafaaProcessors settings, Serializer serializer) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.tokenStore = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TOKENS)
                .serializer(serializer)
                .claimTimeout(settings.claimTimeout())
                .nodeId(ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID())
                .build();
    }

    TokenStore tokenStore() {
        return tokenStore;
    }

    /** For how long a claim lasts that is not renewed. */
    Duration timeout() {
        return settings.claimTimeout();
    }

    /** A claim is renewed well before it ends. */
    long extensionMillis() {
        return settings.claimTimeout().toMillis() / 3;
    }

    /** What the group has handled according to its stored position; -1 before its first start. */
    long position(String group) {
        return JdbcClient.create(dataSource)
                .sql("""
                        select coalesce(min(case when token is null then 0
                            else replace(split_part(convert_from(token, 'UTF8'), '/', 1), '-', '0')::bigint end), -1)
                        from log.token where processor_name = ?""")
                .param(group)
                .query(Long.class)
                .single();
    }

    /** A predecessor that was killed has left its claims behind. */
    void takeOver() {
        if (settings.soleProcess()) {
            JdbcClient.create(dataSource)
                    .sql("update log.token set owner = null where owner is not null")
                    .update();
        }
    }
}
