package ai.wafaa.projection.conversation;

import ai.wafaa.kernel.conversation.AgentAssigned;
import ai.wafaa.kernel.conversation.AgentClaimed;
import ai.wafaa.kernel.conversation.AgentReplied;
import ai.wafaa.kernel.conversation.AssignmentForced;
import ai.wafaa.kernel.conversation.AssignmentWithdrawn;
import ai.wafaa.kernel.conversation.BotReplied;
import ai.wafaa.kernel.conversation.BotReplySuppressed;
import ai.wafaa.kernel.conversation.ConversationClosed;
import ai.wafaa.kernel.conversation.ConversationEvent;
import ai.wafaa.kernel.conversation.ConversationKept;
import ai.wafaa.kernel.conversation.ConversationStarted;
import ai.wafaa.kernel.conversation.CustomerRated;
import ai.wafaa.kernel.conversation.CustomerRenamed;
import ai.wafaa.kernel.conversation.DeliveryChanged;
import ai.wafaa.kernel.conversation.HandoffRequested;
import ai.wafaa.kernel.conversation.HolderReminded;
import ai.wafaa.kernel.conversation.MessageReceived;
import ai.wafaa.kernel.conversation.NoteAdded;
import ai.wafaa.kernel.conversation.NoticeSent;
import ai.wafaa.kernel.conversation.OwnerReplied;
import ai.wafaa.kernel.conversation.RatingRequested;
import ai.wafaa.kernel.conversation.Released;
import ai.wafaa.kernel.conversation.SentimentAnalyzed;
import ai.wafaa.kernel.conversation.SpecialtyWaived;
import ai.wafaa.kernel.conversation.Transferred;
import ai.wafaa.projection.conversation.ConversationRow.Status;
import ai.wafaa.projection.conversation.MessageRow.Delivery;
import ai.wafaa.projection.conversation.SmallRows.Note;
import ai.wafaa.projection.conversation.SmallRows.Search;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the events of conversations mean for the rows. */
final class ConversationFold {
    private final Memory memory;
    private final Batch batch;
    private final FeedLines feed;
    private final Messages messages;
    private final Handovers handovers;

    ConversationFold(Memory memory, Batch batch, FeedLines feed) {
        this.memory = memory;
        this.batch = batch;
        this.feed = feed;
        this.messages = new Messages(batch, feed);
        this.handovers = new Handovers(memory, batch, feed);
    }

    void fold(RecordedEvent recorded, ConversationEvent event) {
        if (event instanceof ConversationStarted started) start(started);
        ConversationRow row = memory.conversation(event.conversationId());
        Status before = row.status;
        row.version = recorded.sequence();
        row.position = recorded.position();
        batch.activities.put(row.conversationId, row);
        if (changesHands(event)) {
            row.handsPosition = row.position;
            batch.conversations.put(row.conversationId, row);
        }
        switch (event) {
            case ConversationStarted e -> batch.searches.put(row.conversationId, Search.of(row, row.position));
            case CustomerRenamed e -> renamed(row, e);
            case MessageReceived e -> messages.received(row, e);
            case SentimentAnalyzed e -> felt(row, e);
            case BotReplied e -> messages.sent(row, e);
            case NoticeSent e -> messages.sent(row, e);
            case AgentReplied e -> {
                active(e.agentId(), row.position, e.at());
                messages.sent(row, e);
            }
            case OwnerReplied e -> {
                row.status = Status.HUMAN_AGENT;
                messages.sent(row, e);
            }
            case DeliveryChanged e -> delivered(row, e);
            case NoteAdded e -> noted(row, e);
            case HandoffRequested e -> handovers.requested(row, e);
            case AgentAssigned e -> handovers.assigned(row, e);
            case AssignmentWithdrawn e -> handovers.withdrawn(row, e);
            case AgentClaimed e -> {
                active(e.agentId(), row.position, e.at());
                handovers.claimed(row, e);
            }
            case Released e -> handovers.released(row, e);
            case Transferred e -> handovers.transferred(row, e);
            case AssignmentForced e -> handovers.forced(row, e);
            case SpecialtyWaived e -> row.specialty = null;
            case HolderReminded e -> feed.reminded(row, e);
            case ConversationClosed e -> handovers.closed(row, e);
            case RatingRequested e -> {}
            case CustomerRated e -> {}
            case ConversationKept e -> {}
            case BotReplySuppressed e -> handovers.suppressed(e);
        }
        if (event instanceof ConversationStarted) count(row, null);
        else if (before != row.status) count(row, before);
    }

    /** Whether more changes than the activity. */
    private static boolean changesHands(ConversationEvent event) {
        return switch (event) {
            case MessageReceived e -> false;
            case SentimentAnalyzed e -> false; // told by itself where it changes
            case BotReplied e -> false;
            case BotReplySuppressed e -> false;
            case NoticeSent e -> false;
            case AgentReplied e -> false;
            case DeliveryChanged e -> false;
            case NoteAdded e -> false;
            case RatingRequested e -> false;
            case CustomerRated e -> false;
            case HolderReminded e -> false;
            case ConversationKept e -> false;
            default -> true;
        };
    }

    private void start(ConversationStarted event) {
        var row = new ConversationRow();
        row.conversationId = event.conversationId();
        row.tenantId = event.tenantId();
        row.channel = event.channel();
        row.channelAccountId = event.channelAccountId();
        row.customerId = event.customerId();
        row.episode = event.episode();
        row.customerName = event.customerName();
        row.customerAddress = event.customerAddress();
        row.startedAt = event.at();
        row.lastMessageAt = event.at();
        memory.add(row);
    }

    private void renamed(ConversationRow row, CustomerRenamed event) {
        row.customerName = event.customerName();
        batch.searches.put(row.conversationId, Search.of(row, row.position));
    }

    /** The row changes only when the feeling does, which is seldom. */
    private void felt(ConversationRow row, SentimentAnalyzed event) {
        messages.felt(event);
        String sentiment = event.sentiment().label();
        if (!sentiment.equals(row.sentiment)) {
            row.sentiment = sentiment;
            row.handsPosition = row.position;
            batch.conversations.put(row.conversationId, row);
        }
    }

    private void delivered(ConversationRow row, DeliveryChanged event) {
        var change = new Delivery(
                event.messageId(),
                String.valueOf(Json.wireName(event.status())),
                event.providerMessageId(),
                event.failureCode(),
                event.failureDetail(),
                row.position);
        batch.deliver(change);
        feed.messageStatus(row, change, event.at());
    }

    private void noted(ConversationRow row, NoteAdded event) {
        var note = new Note();
        note.noteId = event.noteId();
        note.conversationId = row.conversationId;
        note.tenantId = row.tenantId;
        note.authorId = event.authorId();
        note.text = event.text();
        note.at = event.at();
        note.position = row.position;
        batch.notes.add(note);
        handovers.noted(row, event);
        feed.noteAdded(row, note);
    }

    private void active(String agentId, long position, Instant at) {
        AgentRow agent = memory.agentIfKnown(agentId);
        if (agent == null) return;
        agent.active(at);
        agent.position = position;
        batch.agents.put(agentId, agent);
    }

    private void count(ConversationRow row, @Nullable Status before) {
        var figure = memory.figure(row.tenantId);
        figure.moved(before, row.status);
        figure.position = row.position;
        batch.figures.put(row.tenantId, figure);
    }
}
