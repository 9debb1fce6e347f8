package ai.wafaa.projection.conversation;

import ai.wafaa.projection.table.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code conversation_assignment}: one agent's turn with a conversation, from the assignment or claim to its end. */
final class AssignmentRow {
    static final Table<AssignmentRow> TABLE = Table.named(
                    "conversation_assignment", AssignmentRow::new, "conversation_id", "opened_position")
            .uuid("conversation_id", r -> r.conversationId, (r, v) -> r.conversationId = v)
            .number("opened_position", r -> r.openedPosition, (r, v) -> r.openedPosition = v)
            .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
            .uuid("agent_id", r -> r.agentId, (r, v) -> r.agentId = v)
            .text("assignment_type", r -> r.assignmentType, (r, v) -> r.assignmentType = v)
            .text("reason", r -> r.reason, (r, v) -> r.reason = v)
            .json("candidates", r -> r.candidates, (r, v) -> r.candidates = v)
            .instant("assigned_at", r -> r.assignedAt, (r, v) -> r.assignedAt = v)
            .instant("claim_by", r -> r.claimBy, (r, v) -> r.claimBy = v)
            .instant("claimed_at", r -> r.claimedAt, (r, v) -> r.claimedAt = v)
            .instant("resolved_at", r -> r.resolvedAt, (r, v) -> r.resolvedAt = v)
            .text("outcome", r -> r.outcome, (r, v) -> r.outcome = v)
            .text("notes", r -> r.notes, (r, v) -> r.notes = v)
            .number("position", r -> r.position, (r, v) -> r.position = v)
            .build();

    String conversationId = "";
    long openedPosition;
    String tenantId = "";
    String agentId = "";
    String assignmentType = "manual";
    String reason = "";
    String candidates = "[]";
    Instant assignedAt = Instant.EPOCH;

    @Nullable
    Instant claimBy;

    @Nullable
    Instant claimedAt;

    @Nullable
    Instant resolvedAt;

    @Nullable
    String outcome;

    @Nullable
    String notes;

    long position;

    boolean open() {
        return resolvedAt == null;
    }

    void end(String how, Instant at) {
        resolvedAt = at;
        outcome = how;
    }
}
