package ai.wafaa.projection.conversation;

import ai.wafaa.kernel.conversation.AssignmentForced;
import ai.wafaa.kernel.conversation.HolderReminded;
import ai.wafaa.projection.conversation.SmallRows.Feed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the live stream tells of an event, as the HTTP contract names it, and to whom. */
final class FeedLines {
    /** Whom a line is for. Overseers are told everything of their tenant, except what is for nobody. */
    enum Audience {
        EVERYONE,
        /** Who may see the conversation. */
        CONVERSATION,
        /** The agents of the line. */
        ASSIGNED,
        /** The stream itself, which may have to close connections. */
        NOBODY
    }

    private final Batch batch;

    FeedLines(Batch batch) {
        this.batch = batch;
    }

    void messageReceived(ConversationRow c, MessageRow m) {
        ofConversation("message_received", Audience.CONVERSATION, c, m.recordedAt).messageId = m.messageId;
    }

    void messageSent(ConversationRow c, MessageRow m) {
        ofConversation("message_sent", Audience.CONVERSATION, c, m.recordedAt).messageId = m.messageId;
    }

    void messageStatus(ConversationRow c, MessageRow.Delivery d, Instant at) {
        Object failure = d.failureCode() == null ? null : new Failure(d.failureCode(), d.failureDetail());
        ofConversation("message_status", Audience.CONVERSATION, c, at, "delivery", d.delivery(), "failure", failure)
                        .messageId =
                d.messageId();
    }

    void handoffRequested(ConversationRow c, Instant at) {
        ofConversation("handoff_requested", Audience.CONVERSATION, c, at, waiting(c));
    }

    void assigned(ConversationRow c, String reason, Instant at) {
        ofConversation(
                "new_conversation_assigned",
                Audience.ASSIGNED,
                c,
                at,
                "agent_id",
                c.agentId,
                "customer_name",
                c.customerName,
                "preview",
                c.preview,
                "priority",
                Priorities.wireName(c.priority),
                "assignment_type",
                c.assignmentType,
                "reason",
                reason,
                "claim_by",
                c.claimBy);
    }

    /** Without personal data: it is told to everybody who may have seen the conversation wait. */
    void claimed(ConversationRow c, Instant at) {
        ofConversation("conversation_claimed", Audience.EVERYONE, c, at, "agent_id", c.agentId, "claimed_at", at);
    }

    /** Likewise; told to the agent who holds it from now on as to all others. */
    void forced(ConversationRow c, AssignmentForced event) {
        ofConversation(
                "conversation_claimed",
                Audience.EVERYONE,
                c,
                event.at(),
                "agent_id",
                c.agentId,
                "claimed_at",
                event.at(),
                "from_agent_id",
                event.fromAgentId(),
                "forced_by",
                event.by());
    }

    void reminded(ConversationRow c, HolderReminded event) {
        ofConversation(
                "reply_reminder",
                Audience.ASSIGNED,
                c,
                event.at(),
                "agent_id",
                event.agentId(),
                "customer_name",
                c.customerName,
                "preview",
                c.preview,
                "take_back_at",
                event.takeBackAt());
    }

    void released(ConversationRow c, @Nullable String agentId, String outcome, String reason, Instant at) {
        ofConversation(
                "conversation_released",
                Audience.CONVERSATION,
                c,
                at,
                "agent_id",
                agentId,
                "outcome",
                outcome,
                "release_reason",
                reason,
                "status",
                c.status.wireName);
    }

    void noteAdded(ConversationRow c, SmallRows.Note n) {
        ofConversation(
                "note_added",
                Audience.CONVERSATION,
                c,
                n.at,
                "note_id",
                n.noteId,
                "author_id",
                n.authorId,
                "text",
                n.text);
    }

    void agentStatusChanged(AgentRow a, long position, Instant at) {
        var agents = List.of(a.agentId);
        add(
                position,
                a.tenantId,
                "agent_status_changed",
                Audience.EVERYONE,
                agents,
                at,
                "agent_id",
                a.agentId,
                "full_name",
                a.fullName,
                "status",
                a.status);
    }

    /** Their rights are other than before: what is open for them ends. */
    void accessChanged(AgentRow a, long position, Instant at) {
        add(position, a.tenantId, "access_changed", Audience.NOBODY, List.of(a.agentId), at);
    }

    private static @Nullable Object[] waiting(ConversationRow c) {
        return new @Nullable Object[] {
            "customer_name", c.customerName,
            "preview", c.preview,
            "priority", Priorities.wireName(c.priority),
            "trigger", c.handoffTrigger,
            "reason", c.handoffReason,
            "specialty", c.specialty,
            "waiting_since", c.waitingSince
        };
    }

    private Feed ofConversation(
            String type, Audience audience, ConversationRow c, Instant at, @Nullable Object... data) {
        boolean toOneAgent = audience == Audience.ASSIGNED && c.agentId != null;
        List<String> agents = toOneAgent ? List.of(c.agentId) : List.copyOf(c.agents);
        Feed line = add(c.position, c.tenantId, type, audience, agents, at, data);
        line.conversationId = c.conversationId;
        line.pending = c.status == ConversationRow.Status.PENDING_HANDOFF;
        return line;
    }

    private Feed add(
            long position,
            String tenantId,
            String type,
            Audience audience,
            List<String> agentIds,
            Instant at,
            @Nullable Object... data) {
        var line = new Feed();
        line.position = position;
        line.tenantId = tenantId;
        line.type = type;
        line.audience = String.valueOf(Json.wireName(audience));
        line.agentIds = agentIds;
        line.at = at;
        line.data = data.length == 0 ? null : Json.object(data);
        batch.feed.add(line);
        return line;
    }

    private record Failure(String code, @Nullable String detail) {}
}
