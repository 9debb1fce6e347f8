package ai.wafaa.projection.conversation;

import ai.wafaa.kernel.conversation.AgentAssigned;
import ai.wafaa.kernel.conversation.AgentClaimed;
import ai.wafaa.kernel.conversation.AssignmentForced;
import ai.wafaa.kernel.conversation.AssignmentWithdrawn;
import ai.wafaa.kernel.conversation.BotReplySuppressed;
import ai.wafaa.kernel.conversation.ConversationClosed;
import ai.wafaa.kernel.conversation.HandoffRequested;
import ai.wafaa.kernel.conversation.NoteAdded;
import ai.wafaa.kernel.conversation.Outcome;
import ai.wafaa.kernel.conversation.Released;
import ai.wafaa.kernel.conversation.Transferred;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.projection.conversation.ConversationRow.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who has a conversation: the queue, assignments and their history. */
final class Handovers {
    private static final String TAKEN_BY_ANOTHER = "taken_by_another";
    private static final String WITHDRAWN = "withdrawn";
    private static final String CLOSED = "closed";
    private static final String TRANSFER = "transfer";
    private static final String UNSURE = "confidence";
    private static final String HANDOFF_OFF = "handoff-off";

    private final Memory memory;
    private final Batch batch;
    private final FeedLines feed;

    Handovers(Memory memory, Batch batch, FeedLines feed) {
        this.memory = memory;
        this.batch = batch;
        this.feed = feed;
    }

    void requested(ConversationRow row, HandoffRequested event) {
        row.status = Status.PENDING_HANDOFF;
        row.priority = Priorities.rank(event.priority());
        row.specialty = event.specialty();
        row.waitingSince = event.waitingSince();
        row.handoffTrigger = event.trigger();
        row.handoffMatched = event.matched();
        row.handoffValue = event.value();
        row.handoffThreshold = event.threshold();
        row.handoffReason = event.reason();
        row.handoffCitations = Json.list(event.citations());
        noteUnanswered(event);
        feed.handoffRequested(row, event.waitingSince());
    }

    /** A question that the bot did not know enough about. */
    private void noteUnanswered(HandoffRequested event) {
        String question = event.questionMessageId();
        if (question != null && event.trigger().equals(UNSURE))
            batch.unanswered(question, event.value() == null ? 0 : event.value());
    }

    /** Where nobody may be asked, the question stays just as unanswered. */
    void suppressed(BotReplySuppressed event) {
        Double confidence = event.confidence();
        if (event.reason().equals(HANDOFF_OFF) && confidence != null)
            batch.unanswered(event.questionMessageId(), confidence);
    }

    void assigned(ConversationRow row, AgentAssigned event) {
        endOpen(row, TAKEN_BY_ANOTHER, event.at());
        AssignmentRow turn = open(row, event.agentId(), event.at());
        turn.assignmentType = String.valueOf(Json.wireName(event.assignmentType()));
        turn.reason = event.reason();
        turn.candidates = Json.list(event.candidates());
        turn.claimBy = event.claimBy();
        row.assignmentType = turn.assignmentType;
        row.claimBy = event.claimBy();
        feed.assigned(row, event.reason(), event.at());
    }

    void withdrawn(ConversationRow row, AssignmentWithdrawn event) {
        endOpen(row, WITHDRAWN, event.at());
        row.withoutAgent();
        feed.released(row, event.agentId(), WITHDRAWN, event.reason(), event.at());
    }

    void claimed(ConversationRow row, AgentClaimed event) {
        AssignmentRow turn = memory.latestAssignment(row.conversationId);
        if (turn == null || !turn.open() || !turn.agentId.equals(event.agentId())) {
            endOpen(row, TAKEN_BY_ANOTHER, event.at());
            turn = open(row, event.agentId(), event.at());
            turn.reason = "claimed";
            row.assignmentType = turn.assignmentType;
        }
        turn.claimedAt = event.at();
        changed(turn, row);
        row.status = Status.HUMAN_AGENT;
        row.claimedAt = event.at();
        row.claimBy = null;
        feed.claimed(row, event.at());
    }

    void forced(ConversationRow row, AssignmentForced event) {
        endOpen(row, TAKEN_BY_ANOTHER, event.at());
        AssignmentRow turn = open(row, event.agentId(), event.at());
        turn.reason = event.by().equals(event.agentId()) ? "taken over" : "forced by a supervisor";
        turn.claimedAt = event.at();
        row.assignmentType = turn.assignmentType;
        row.status = Status.HUMAN_AGENT;
        row.claimedAt = event.at();
        row.claimBy = null;
        if (row.waitingSince == null) row.waitingSince = event.at();
        feed.forced(row, event);
    }

    void transferred(ConversationRow row, Transferred event) {
        endOpen(row, TRANSFER, event.at());
        row.withoutAgent();
        toQueue(row, event.at());
        row.specialty = event.specialty();
        feed.released(row, event.fromAgentId(), TRANSFER, TRANSFER, event.at());
    }

    void released(ConversationRow row, Released event) {
        String outcome = String.valueOf(Json.wireName(event.outcome()));
        endOpen(row, outcome, event.at());
        row.withoutAgent();
        if (event.outcome() == Outcome.RESOLVED) toBot(row);
        else toQueue(row, event.at());
        feed.released(row, event.agentId(), outcome, event.reason(), event.at());
    }

    void closed(ConversationRow row, ConversationClosed event) {
        endOpen(row, CLOSED, event.at());
        row.withoutAgent();
        row.status = Status.CLOSED;
    }

    /** A note counts to the turn of its author, also when that has just ended. */
    void noted(ConversationRow row, NoteAdded event) {
        AssignmentRow turn = memory.latestAssignment(row.conversationId);
        if (turn == null || !turn.agentId.equals(event.authorId())) return;
        turn.notes = turn.notes == null ? event.text() : turn.notes + "\n" + event.text();
        changed(turn, row);
    }

    private static void toBot(ConversationRow row) {
        row.status = Status.BOT;
        row.priority = null;
        row.specialty = null;
        row.waitingSince = null;
    }

    /** Back to the old place; a conversation that was held on the company's phone may never have had one. */
    private static void toQueue(ConversationRow row, Instant at) {
        row.status = Status.PENDING_HANDOFF;
        if (row.priority == null) row.priority = Priorities.rank(Priority.MEDIUM);
        if (row.waitingSince == null) row.waitingSince = at;
    }

    private AssignmentRow open(ConversationRow row, String agentId, Instant at) {
        var turn = new AssignmentRow();
        turn.conversationId = row.conversationId;
        turn.openedPosition = row.position;
        turn.tenantId = row.tenantId;
        turn.agentId = agentId;
        turn.assignedAt = at;
        row.agentId = agentId;
        row.assignedAt = at;
        row.assignmentPosition = row.position;
        row.seenBy(agentId);
        memory.add(turn);
        changed(turn, row);
        return turn;
    }

    private void endOpen(ConversationRow row, String how, Instant at) {
        @Nullable AssignmentRow turn = memory.latestAssignment(row.conversationId);
        if (turn == null || !turn.open()) return;
        turn.end(how, at);
        changed(turn, row);
    }

    private void changed(AssignmentRow turn, ConversationRow row) {
        turn.position = row.position;
        batch.assignments.put(turn.openedPosition, turn);
    }
}
