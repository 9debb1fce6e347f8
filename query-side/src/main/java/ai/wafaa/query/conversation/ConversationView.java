package ai.wafaa.query.conversation;

import ai.wafaa.query.Sql;
import ai.wafaa.web.Caller;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as lists and pages show it.
 *
 * @param agentId who holds it
 * @param assignedAgentId to whom it is assigned while nobody has claimed it
 * @param unread messages of the customer that the asking user has not read
 * @param previewAuthor customer, bot, agent or system
 */
record ConversationView(
        String id,
        String status,
        String channel,
        Customer customer,
        @Nullable String agentId,
        @Nullable String assignedAgentId,
        @Nullable String assignmentType,
        @Nullable Instant assignedAt,
        @Nullable Instant claimedAt,
        @Nullable Instant claimBy,
        @Nullable String priority,
        @Nullable String specialty,
        @Nullable String sentiment,
        @Nullable Instant waitingSince,
        @Nullable Handoff handoff,
        String preview,
        String previewAuthor,
        int unread,
        long version,
        Instant startedAt,
        Instant lastMessageAt,
        @Nullable Instant messagingWindowClosesAt) {
    private static final Duration MESSAGING_WINDOW = Duration.ofHours(24);
    private static final String[] PRIORITIES = {"low", "medium", "high", "urgent"};

    /** Who writes. */
    record Customer(String id, @Nullable String name, String address) {}

    /** What asked for a person, the last time that somebody did. */
    record Handoff(
            String trigger,
            @Nullable String matched,
            @Nullable Double value,
            @Nullable Double threshold,
            @Nullable String reason) {}

    private static final String FROM = """
             from read.conversation c
             join read.activity a on a.conversation_id = c.conversation_id
             left join desk.read_mark r on r.user_id = :me and r.conversation_id = c.conversation_id""";

    private static final String COLUMNS = """
            select c.conversation_id, c.status, c.channel, c.customer_id, c.customer_name, c.customer_address, c.agent_id, c.assignment_type,
                   c.assigned_at, c.claimed_at, c.claim_by, c.priority, c.specialty, c.sentiment, c.waiting_since, c.started_at,
                   c.handoff_trigger, c.handoff_matched, c.handoff_value, c.handoff_threshold, c.handoff_reason,
                   a.preview, a.preview_author, a.version, a.last_message_at, a.last_customer_message_at,
                   greatest(0, a.inbound_count - coalesce(r.inbound_seen, 0)) as unread""";

    static Sql select(Caller caller) {
        return Visible.listed(caller, Sql.of(COLUMNS + "\n" + FROM).bind("me", Sql.id(caller.userId())));
    }

    static Sql count(Caller caller) {
        return Visible.listed(caller, Sql.of("""
                        select count(*) as total from read.conversation c
                        join read.activity a on a.conversation_id = c.conversation_id"""));
    }

    static @Nullable String priority(Readable row) {
        Short rank = row.get("priority", Short.class);
        return rank == null ? null : PRIORITIES[rank];
    }

    static ConversationView of(Readable row) {
        String agent = Sql.string(row, "agent_id");
        Instant claimedAt = Sql.instant(row, "claimed_at");
        String channel = Sql.text(row, "channel");
        Instant lastWritten = Sql.instant(row, "last_customer_message_at");
        String trigger = Sql.string(row, "handoff_trigger");
        return new ConversationView(
                Sql.text(row, "conversation_id"),
                Sql.text(row, "status"),
                channel,
                new Customer(
                        Sql.text(row, "customer_id"),
                        Sql.string(row, "customer_name"),
                        Sql.text(row, "customer_address")),
                claimedAt == null ? null : agent,
                claimedAt == null ? agent : null,
                Sql.string(row, "assignment_type"),
                Sql.instant(row, "assigned_at"),
                claimedAt,
                Sql.instant(row, "claim_by"),
                priority(row),
                Sql.string(row, "specialty"),
                Sql.string(row, "sentiment"),
                Sql.instant(row, "waiting_since"),
                trigger == null
                        ? null
                        : new Handoff(
                                trigger,
                                Sql.string(row, "handoff_matched"),
                                row.get("handoff_value", Double.class),
                                row.get("handoff_threshold", Double.class),
                                Sql.string(row, "handoff_reason")),
                Sql.text(row, "preview"),
                Sql.text(row, "preview_author"),
                (int) Sql.number(row, "unread"),
                Sql.number(row, "version"),
                Sql.time(row, "started_at"),
                Sql.time(row, "last_message_at"),
                channel.equals("whatsapp") && lastWritten != null ? lastWritten.plus(MESSAGING_WINDOW) : null);
    }
}
