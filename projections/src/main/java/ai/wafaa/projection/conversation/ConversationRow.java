package ai.wafaa.projection.conversation;

import ai.wafaa.projection.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation: its rows of {@code conversation} and {@code activity}, which are what lists, filters and the queue show of it. */
final class ConversationRow {
    static final Table<ConversationRow> TABLE = Table.named("conversation", ConversationRow::new, "conversation_id")
            .uuid("conversation_id", r -> r.conversationId, (r, v) -> r.conversationId = v)
            .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
            .text("channel", r -> r.channel, (r, v) -> r.channel = v)
            .text("channel_account_id", r -> r.channelAccountId, (r, v) -> r.channelAccountId = v)
            .uuid("customer_id", r -> r.customerId, (r, v) -> r.customerId = v)
            .number("episode", r -> r.episode, (r, v) -> r.episode = v)
            .text("customer_name", r -> r.customerName, (r, v) -> r.customerName = v)
            .text("customer_address", r -> r.customerAddress, (r, v) -> r.customerAddress = v)
            .text("status", r -> r.status.wireName, (r, v) -> r.status = Status.of(v))
            .uuid("agent_id", r -> r.agentId, (r, v) -> r.agentId = v)
            .uuids("agents", r -> r.agents, (r, v) -> r.agents = new ArrayList<>(v))
            .text("assignment_type", r -> r.assignmentType, (r, v) -> r.assignmentType = v)
            .number("assignment_position", r -> r.assignmentPosition, (r, v) -> r.assignmentPosition = v)
            .instant("assigned_at", r -> r.assignedAt, (r, v) -> r.assignedAt = v)
            .instant("claimed_at", r -> r.claimedAt, (r, v) -> r.claimedAt = v)
            .instant("claim_by", r -> r.claimBy, (r, v) -> r.claimBy = v)
            .count("priority", r -> r.priority, (r, v) -> r.priority = v)
            .text("specialty", r -> r.specialty, (r, v) -> r.specialty = v)
            .instant("waiting_since", r -> r.waitingSince, (r, v) -> r.waitingSince = v)
            .text("handoff_trigger", r -> r.handoffTrigger, (r, v) -> r.handoffTrigger = v)
            .text("handoff_matched", r -> r.handoffMatched, (r, v) -> r.handoffMatched = v)
            .real("handoff_value", r -> r.handoffValue, (r, v) -> r.handoffValue = v)
            .real("handoff_threshold", r -> r.handoffThreshold, (r, v) -> r.handoffThreshold = v)
            .text("handoff_reason", r -> r.handoffReason, (r, v) -> r.handoffReason = v)
            .json("handoff_citations", r -> r.handoffCitations, (r, v) -> r.handoffCitations = v)
            .text("sentiment", r -> r.sentiment, (r, v) -> r.sentiment = v)
            .instant("started_at", r -> r.startedAt, (r, v) -> r.startedAt = v)
            .number("position", r -> r.handsPosition, (r, v) -> r.handsPosition = v)
            .build();

    /** What every message changes. */
    static final Table<ConversationRow> ACTIVITY = Table.named("activity", ConversationRow::new, "conversation_id")
            .uuid("conversation_id", r -> r.conversationId, (r, v) -> r.conversationId = v)
            .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
            .instant("last_message_at", r -> r.lastMessageAt, (r, v) -> r.lastMessageAt = v)
            .instant("last_customer_message_at", r -> r.lastCustomerMessageAt, (r, v) -> r.lastCustomerMessageAt = v)
            .text("preview", r -> r.preview, (r, v) -> r.preview = v)
            .text("preview_author", r -> r.previewAuthor, (r, v) -> r.previewAuthor = v)
            .count("inbound_count", r -> r.inboundCount, (r, v) -> r.inboundCount = v)
            .number("version", r -> r.version, (r, v) -> r.version = v)
            .number("position", r -> r.position, (r, v) -> r.position = v)
            .build();

    private static final int PREVIEW_LENGTH = 160;

    /** Who has the conversation, as the HTTP contract names it; also the columns of {@code tenant_figure}. */
    enum Status {
        BOT("bot"),
        PENDING_HANDOFF("pending_handoff"),
        HUMAN_AGENT("human_agent"),
        CLOSED("closed");

        final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        static Status of(String wireName) {
            for (Status status : values()) if (status.wireName.equals(wireName)) return status;
            throw new IllegalArgumentException("no such status: " + wireName);
        }
    }

    String conversationId = "";
    String tenantId = "";
    String channel = "";
    String channelAccountId = "";
    String customerId = "";
    long episode;

    @Nullable
    String customerName;

    String customerAddress = "";
    Status status = Status.BOT;

    @Nullable
    String agentId;

    List<String> agents = new ArrayList<>();

    @Nullable
    String assignmentType;

    @Nullable
    Long assignmentPosition;

    @Nullable
    Instant assignedAt;

    @Nullable
    Instant claimedAt;

    @Nullable
    Instant claimBy;

    @Nullable
    Integer priority;

    @Nullable
    String specialty;

    @Nullable
    Instant waitingSince;

    @Nullable
    String handoffTrigger;

    @Nullable
    String handoffMatched;

    @Nullable
    Double handoffValue;

    @Nullable
    Double handoffThreshold;

    @Nullable
    String handoffReason;

    @Nullable
    String handoffCitations;

    Instant startedAt = Instant.EPOCH;
    Instant lastMessageAt = Instant.EPOCH;

    @Nullable
    Instant lastCustomerMessageAt;

    @Nullable
    String preview;

    @Nullable
    String previewAuthor;

    /** Of the customer's latest message. */
    @Nullable
    String sentiment;

    int inboundCount;
    long version;

    /** Of the last event that changed the row of {@code conversation}. */
    long handsPosition;

    /** Of the last event at all. */
    long position;

    void spoken(String author, String text, Instant at) {
        if (at.isAfter(lastMessageAt)) lastMessageAt = at;
        if (text.isEmpty()) return;
        preview = shortened(text);
        previewAuthor = author;
    }

    /** Nobody has it, or is to have it, any more. */
    void withoutAgent() {
        agentId = null;
        assignmentType = null;
        assignedAt = null;
        claimedAt = null;
        claimBy = null;
    }

    void seenBy(String agent) {
        if (!agents.contains(agent)) agents.add(agent);
    }

    private static String shortened(String text) {
        if (text.length() <= PREVIEW_LENGTH) return text;
        boolean insidePair = Character.isHighSurrogate(text.charAt(PREVIEW_LENGTH - 1));
        return text.substring(0, insidePair ? PREVIEW_LENGTH - 1 : PREVIEW_LENGTH);
    }
}
