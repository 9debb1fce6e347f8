package ai.wafaa.command.conversation;

import ai.wafaa.kernel.conversation.*;
import ai.wafaa.kernel.handoff.Priority;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a conversation remembers of its events: just what its decisions need. */
abstract class ConversationMemory {
    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // null until the first event, as Axon wants it
    protected String id;

    protected String tenantId = "";
    protected String customerId = "";
    protected long episode;
    protected Phase phase = Phase.BOT;
    protected long epoch;
    protected @Nullable String customerName;
    protected String lastText = "";
    protected Instant lastActivityAt = Instant.EPOCH;

    protected @Nullable String assignee;
    protected @Nullable String holder;
    protected boolean heldOnPhone;
    protected @Nullable Instant claimedAt;

    /** Something was resolved; by whom, where that was an agent. */
    protected boolean resolved;

    protected @Nullable String resolvedBy;
    /** Nobody else has said anything since. */
    protected boolean botAnsweredLast;

    protected boolean ratingAsked;
    protected boolean rated;

    protected final Set<String> received = new HashSet<>();
    protected final Set<String> openQuestions = new HashSet<>();
    protected final Set<String> notes = new HashSet<>();
    protected final Set<String> formerHolders = new HashSet<>();
    /** Everybody who has or had it, assigned or held. */
    protected final Set<String> staff = new HashSet<>();

    protected final Deliveries deliveries = new Deliveries();
    protected final Stuck stuck = new Stuck();

    private String channel = "";
    private String customerAddress = "";
    protected @Nullable Instant assignedAt;
    protected @Nullable String specialty;
    /** When it began to wait for a person, this time; the place in the queue may be older. */
    protected Instant queuedAt = Instant.EPOCH;
    /** When the holder last wrote or claimed. */
    protected Instant holderActiveAt = Instant.EPOCH;

    private @Nullable Priority priority;
    private Instant lastCustomerMessageAt = Instant.EPOCH;

    @EventSourcingHandler
    void evolve(ConversationStarted event) {
        id = event.conversationId();
        tenantId = event.tenantId();
        customerId = event.customerId();
        episode = event.episode();
        channel = event.channel();
        customerName = event.customerName();
        customerAddress = event.customerAddress();
        lastActivityAt = event.at();
    }

    @EventSourcingHandler
    void evolve(MessageReceived event) {
        received.add(event.messageId());
        botAnsweredLast = false;
        if (event.forBot()) openQuestions.add(event.messageId());
        if (!event.text().isEmpty()) lastText = event.text();
        if (event.occurredAt().isAfter(lastCustomerMessageAt)) lastCustomerMessageAt = event.occurredAt();
        lastActivityAt = event.at();
    }

    @EventSourcingHandler
    void evolve(CustomerRenamed event) {
        customerName = event.customerName();
    }

    @EventSourcingHandler
    void evolve(SentimentAnalyzed event) {
        switch (event.sentiment()) {
            case POSITIVE -> stuck.helped();
            case NEGATIVE, VERY_NEGATIVE -> stuck.annoyed();
            case NEUTRAL -> {}
        }
    }

    @EventSourcingHandler
    void evolve(BotReplied event) {
        openQuestions.remove(event.questionMessageId());
        stuck.answered(event.citations());
        botAnsweredLast = true;
        sent(event.messageId(), event.at());
    }

    @EventSourcingHandler
    void evolve(BotReplySuppressed event) {
        openQuestions.remove(event.questionMessageId());
    }

    @EventSourcingHandler
    void evolve(HandoffRequested event) {
        phase = Phase.PENDING_HANDOFF;
        epoch++;
        botAnsweredLast = false;
        stuck.helped();
        priority = event.priority();
        specialty = event.specialty();
        queuedAt = event.waitingSince();
        if (event.questionMessageId() != null) openQuestions.remove(event.questionMessageId());
        lastActivityAt = event.waitingSince();
    }

    @EventSourcingHandler
    void evolve(NoticeSent event) {
        sent(event.messageId(), event.at());
    }

    @EventSourcingHandler
    void evolve(AgentAssigned event) {
        assignee = event.agentId();
        assignedAt = event.at();
        staff.add(event.agentId());
    }

    @EventSourcingHandler
    void evolve(AssignmentWithdrawn event) {
        if (event.agentId().equals(assignee)) {
            assignee = null;
            assignedAt = null;
        }
    }

    @EventSourcingHandler
    void evolve(AgentClaimed event) {
        heldBy(event.agentId(), event.at());
    }

    @EventSourcingHandler
    void evolve(AssignmentForced event) {
        assignedAt = event.at();
        heldBy(event.agentId(), event.at());
    }

    private void heldBy(String agentId, Instant at) {
        phase = Phase.HUMAN_AGENT;
        epoch++;
        holder = agentId;
        heldOnPhone = false;
        assignee = null;
        claimedAt = at;
        formerHolders.add(agentId);
        staff.add(agentId);
        holderActiveAt = at;
        lastActivityAt = at;
    }

    @EventSourcingHandler
    void evolve(AgentReplied event) {
        holderActiveAt = event.at();
        sent(event.messageId(), event.at());
    }

    @EventSourcingHandler
    void evolve(OwnerReplied event) {
        received.add(event.messageId());
        botAnsweredLast = false;
        lastActivityAt = event.at();
        if (holder != null) return; // an agent has it already
        if (!heldOnPhone) epoch++;
        phase = Phase.HUMAN_AGENT;
        heldOnPhone = true;
    }

    @EventSourcingHandler
    void evolve(NoteAdded event) {
        notes.add(event.noteId());
    }

    @EventSourcingHandler
    void evolve(Released event) {
        boolean done = event.outcome() == Outcome.RESOLVED;
        letGo(done ? Phase.BOT : Phase.PENDING_HANDOFF, event.at());
        if (!done) return;
        priority = null;
        specialty = null;
        resolved = true;
        resolvedBy = event.agentId();
    }

    @EventSourcingHandler
    void evolve(Transferred event) {
        letGo(Phase.PENDING_HANDOFF, event.at());
        specialty = event.specialty();
    }

    private void letGo(Phase next, Instant at) {
        phase = next;
        epoch++;
        holder = null;
        heldOnPhone = false;
        claimedAt = null;
        assignedAt = null;
        queuedAt = at;
        lastActivityAt = at;
    }

    @EventSourcingHandler
    void evolve(SpecialtyWaived event) {
        specialty = null;
    }

    @EventSourcingHandler
    void evolve(RatingRequested event) {
        ratingAsked = true;
    }

    @EventSourcingHandler
    void evolve(CustomerRated event) {
        rated = true;
    }

    @EventSourcingHandler
    void evolve(DeliveryChanged event) {
        deliveries.moved(event.messageId(), event.status());
    }

    @EventSourcingHandler
    void evolve(ConversationClosed event) {
        phase = Phase.CLOSED;
        epoch++;
        heldOnPhone = false;
        openQuestions.clear();
    }

    private void sent(String messageId, Instant at) {
        deliveries.queued(messageId);
        lastActivityAt = at;
    }

    /** Null where the channel lets a company write at any time. */
    protected @Nullable Instant windowClosesAt() {
        return channel.equals("whatsapp") ? lastCustomerMessageAt.plus(Rules.MESSAGING_WINDOW) : null;
    }

    protected boolean windowClosed(Instant at) {
        Instant closesAt = windowClosesAt();
        return closesAt != null && !at.isBefore(closesAt);
    }

    protected ConversationState state(long version) {
        var customer = new ConversationState.Customer(customerId, customerName, customerAddress);
        return new ConversationState(
                id,
                phase,
                channel,
                customer,
                holder,
                assignedAt,
                claimedAt,
                priority,
                version,
                lastActivityAt,
                windowClosesAt());
    }
}
