package ai.wafaa.command.conversation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.wafaa.command.conversation.HandoffTriggers.Fired;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.*;
import ai.wafaa.kernel.handoff.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * One episode of one customer on one channel account: {@code bot → pending_handoff → human_agent → bot}, then closed.
 *
 * <p>The epoch counts the changes of ownership. An answer of the bot is made for an epoch; if ownership changed meanwhile it is
 * not sent, so the bot never talks over a person.
 */
public class Conversation extends ConversationMemory {

    @AggregateIdentifier
    private String id = "";

    protected Conversation() {}

    /** A customer writes, and no conversation of theirs is open. */
    Conversation(
            String conversationId, long episode, ReceiveMessage first, HandoffTriggers triggers, CustomerTexts texts) {
        start(
                conversationId,
                episode,
                first.tenantId(),
                first.channel(),
                first.channelAccountId(),
                first.customerId(),
                first.customerName(),
                first.externalId(),
                first.at());
        receive(first, triggers, texts);
    }

    Conversation(String conversationId, long episode, RecordOwnerReply first) {
        start(
                conversationId,
                episode,
                first.tenantId(),
                first.channel(),
                first.channelAccountId(),
                first.customerId(),
                null,
                first.externalId(),
                first.at());
        record(first);
    }

    private static void start(
            String conversationId,
            long episode,
            String tenantId,
            String channel,
            String accountId,
            String customerId,
            @Nullable String name,
            String address,
            Instant at) {
        apply(new ConversationStarted(
                conversationId, tenantId, channel, accountId, customerId, episode, name, address, at));
    }

    @CommandHandlerInterceptor
    void onlyItsOwnTenantReachesIt(@MetaDataValue("tenant_id") String tenant) {
        requireTenant(tenant);
    }

    /** Another tenant's conversation does not exist for the caller. */
    void requireTenant(String tenant) {
        if (!tenantId.equals(tenant)) throw new Refusal(RefusalCode.NOT_FOUND, "There is no such conversation.");
    }

    Receipt receive(ReceiveMessage command, HandoffTriggers triggers, CustomerTexts texts) {
        String messageId = Ids.receivedMessage(command.channelAccountId(), command.providerMessageId())
                .toString();
        if (received.contains(messageId)) return new Receipt(id, messageId, true);
        if (phase == Phase.BOT) receiveForBot(command, messageId, triggers, texts);
        else applyReceived(command, messageId, false);
        String name = command.customerName();
        if (name != null && !name.equals(customerName)) apply(new CustomerRenamed(id, customerId, name, command.at()));
        return new Receipt(id, messageId, false);
    }

    private void receiveForBot(
            ReceiveMessage command, String messageId, HandoffTriggers triggers, CustomerTexts texts) {
        switch (command.kind()) {
            case REACTION, SYSTEM -> {
                applyReceived(command, messageId, false);
                apply(new BotReplySuppressed(id, messageId, "nothing-to-answer", null, epoch, command.at()));
            }
            case TEXT, INTERACTIVE, MEDIA, LOCATION, CONTACTS, ORDER, UNKNOWN -> {
                boolean readable = command.kind() == MessageKind.TEXT || command.kind() == MessageKind.INTERACTIVE;
                Optional<Fired> fired = readable
                        ? triggers.onMessage(tenantId, command.text())
                        : Optional.of(
                                new Fired("unreadable", null, command.kind().name(), null, null, Priority.MEDIUM));
                applyReceived(command, messageId, fired.isEmpty());
                fired.ifPresent(
                        f -> handOver(f, null, null, List.of(), messageId, command.text(), texts, command.at()));
            }
        }
    }

    private void applyReceived(ReceiveMessage c, String messageId, boolean forBot) {
        apply(new MessageReceived(
                id,
                messageId,
                customerId,
                c.providerMessageId(),
                c.kind(),
                c.text(),
                c.content(),
                forBot,
                epoch,
                c.occurredAt(),
                c.at()));
    }

    /** The company's own reply on the phone holds the bot back, until somebody claims and resolves or the conversation falls silent. */
    Receipt record(RecordOwnerReply command) {
        String messageId = Ids.receivedMessage(command.channelAccountId(), command.providerMessageId())
                .toString();
        if (received.contains(messageId)) return new Receipt(id, messageId, true);
        apply(new OwnerReplied(
                id,
                messageId,
                customerId,
                command.providerMessageId(),
                command.text(),
                command.occurredAt(),
                command.at()));
        return new Receipt(id, messageId, false);
    }

    @CommandHandler
    long decide(AnswerAsBot command, HandoffTriggers triggers, CustomerTexts texts) {
        String question = command.questionMessageId();
        if (!openQuestions.contains(question)) return getVersion();
        if (phase != Phase.BOT || command.epoch() != epoch) {
            suppress(command, "stale-epoch");
            return getVersion();
        }
        if (windowClosed(command.at())) {
            suppress(command, "outside-messaging-window");
            return getVersion();
        }
        Optional<Fired> tooUnsure = triggers.onConfidence(tenantId, command.confidence());
        if (tooUnsure.isEmpty() && command.text().isEmpty()) // whatever the threshold: nothing to say is not silence
            tooUnsure = Optional.of(new Fired("confidence", null, null, command.confidence(), null, Priority.MEDIUM));
        if (tooUnsure.isPresent())
            handOver(tooUnsure.get(), null, null, command.citations(), question, lastText, texts, command.at());
        else
            apply(new BotReplied(
                    id,
                    Ids.following(question, "bot").toString(),
                    customerId,
                    question,
                    command.text(),
                    command.confidence(),
                    command.citations(),
                    command.model(),
                    command.cached(),
                    command.epoch(),
                    command.at()));
        return getVersion();
    }

    private void suppress(AnswerAsBot command, String reason) {
        apply(new BotReplySuppressed(
                id, command.questionMessageId(), reason, command.confidence(), command.epoch(), command.at()));
    }

    @CommandHandler
    long decide(ReportBotFailure command, CustomerTexts texts) {
        if (!openQuestions.contains(command.questionMessageId())) return getVersion();
        if (phase != Phase.BOT || command.epoch() != epoch)
            apply(new BotReplySuppressed(
                    id, command.questionMessageId(), "stale-epoch", null, command.epoch(), command.at()));
        else
            handOver(
                    new Fired("bot-failure", null, command.reason(), null, null, Priority.MEDIUM),
                    null,
                    null,
                    List.of(),
                    command.questionMessageId(),
                    lastText,
                    texts,
                    command.at());
        return getVersion();
    }

    @CommandHandler
    long decide(RequestHandoff command, CustomerTexts texts) {
        Rules.onlyOpenConversationsChangeHands(phase);
        if (phase != Phase.BOT) return getVersion(); // asking twice is not a new fact
        Priority priority = Objects.requireNonNullElse(command.priority(), Priority.MEDIUM);
        handOver(
                new Fired("request", null, null, null, null, priority),
                command.reason(),
                command.specialty(),
                List.of(),
                null,
                lastText,
                texts,
                command.at());
        return getVersion();
    }

    private void handOver(
            Fired fired,
            @Nullable String reason,
            @Nullable String specialty,
            List<Citation> citations,
            @Nullable String question,
            String sample,
            CustomerTexts texts,
            Instant at) {
        long askedIn = epoch;
        apply(new HandoffRequested(
                id,
                customerId,
                fired.trigger(),
                fired.triggerId(),
                fired.matched(),
                fired.value(),
                fired.threshold(),
                fired.priority(),
                specialty,
                reason,
                citations,
                question,
                at));
        if (!windowClosed(at))
            apply(new NoticeSent(
                    id,
                    Ids.following(id, "connecting-" + askedIn).toString(),
                    customerId,
                    NoticeKind.CONNECTING,
                    texts.notice(tenantId, NoticeKind.CONNECTING, sample),
                    at));
    }

    /** Part of an assignment; the agent's side is decided beside it. */
    void assign(AssignAgent command) {
        apply(new AgentAssigned(
                id,
                command.agentId(),
                command.assignmentType(),
                command.reason(),
                command.candidates(),
                command.claimBy(),
                command.at()));
    }

    void withdrawAssignment(String agentId, String reason, Instant at) {
        apply(new AssignmentWithdrawn(id, agentId, reason, at));
    }

    /** Whether the claim would be something new; refuses what may not be. */
    boolean mayBeClaimed(String agentId) {
        Rules.onlyOpenConversationsChangeHands(phase);
        Rules.aConversationIsClaimedOnce(holder, claimedAt, agentId);
        Rules.theBotsConversationsAreTakenBackOnlyByWhoHeldThem(phase, formerHolders.contains(agentId));
        return !agentId.equals(holder);
    }

    void claim(ClaimConversation command) {
        apply(new AgentClaimed(id, command.agentId(), command.at()));
    }

    @CommandHandler
    long decide(SendReply command) {
        if (deliveries.knows(command.messageId())) return getVersion();
        Rules.onlyOpenConversationsChangeHands(phase);
        Rules.onlyTheHolderMayDoThat(holder, command.agentId());
        Rules.customersAreWrittenToInsideTheMessagingWindow(windowClosesAt(), command.at());
        apply(new AgentReplied(
                id,
                command.messageId(),
                customerId,
                command.agentId(),
                command.text(),
                command.clientRef(),
                command.at()));
        return getVersion();
    }

    @CommandHandler
    long decide(AddNote command) {
        note(command.noteId(), command.authorId(), command.text(), command.at());
        return getVersion();
    }

    void note(String noteId, String authorId, String text, Instant at) {
        if (!notes.contains(noteId)) apply(new NoteAdded(id, noteId, customerId, authorId, text, at));
    }

    void release(@Nullable String agentId, Outcome outcome, String reason, Instant at) {
        apply(new Released(id, agentId, outcome, reason, at));
    }

    @CommandHandler
    long decide(ChangeDelivery command) {
        if (!deliveries.knows(command.messageId()))
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no such outbound message.");
        if (deliveries.isNews(command.messageId(), command.status()))
            apply(new DeliveryChanged(
                    id,
                    command.messageId(),
                    command.status(),
                    command.providerMessageId(),
                    command.failureCode(),
                    command.failureDetail(),
                    command.occurredAt(),
                    command.at()));
        return getVersion();
    }

    @CommandHandler
    long decide(CloseConversation command) {
        boolean silent = !lastActivityAt.isAfter(command.silentSince());
        boolean unclaimedOnPhone = heldOnPhone && assignee == null;
        if (silent && (phase == Phase.BOT || unclaimedOnPhone))
            apply(new ConversationClosed(id, customerId, "silence", command.at()));
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(ConversationStarted event) {
        id = event.conversationId();
        started(event);
    }

    ConversationState state() {
        return state(id, getVersion());
    }
}
