package ai.wafaa.command.conversation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.*;
import ai.wafaa.store.Metadata;
import java.time.Instant;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * One episode of one customer on one channel account: {@code bot → pending_handoff → human_agent → bot}, then closed.
 *
 * <p>The epoch counts the changes of ownership. An answer of the bot is made for an epoch; if ownership changed meanwhile it is
 * not sent, so the bot never talks over a person.
 */
public class Conversation extends BotSide {

    protected Conversation() {}

    /** A customer writes, or is written to, and no conversation of theirs is open. The message itself comes next, to the started conversation. */
    Conversation(ConversationStarted start) {
        apply(start);
    }

    @CommandHandlerInterceptor
    void onlyItsOwnTenantReachesIt(@MetaDataValue(Metadata.TENANT_ID) String tenant) {
        requireTenant(tenant);
    }

    /** Another tenant's conversation does not exist for the caller. */
    void requireTenant(String tenant) {
        if (!tenantId.equals(tenant)) throw new Refusal(RefusalCode.NOT_FOUND, "There is no such conversation.");
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
        if (!command.seesAll()) Rules.agentsSeeTheQueueAndTheirOwn(phase, staff.contains(command.authorId()));
        note(command.noteId(), command.authorId(), command.text(), command.at());
        return getVersion();
    }

    void note(String noteId, String authorId, String text, Instant at) {
        if (!notes.contains(noteId)) apply(new NoteAdded(id, noteId, customerId, authorId, text, at));
    }

    void transfer(@Nullable String fromAgentId, TransferConversation command) {
        apply(new Transferred(id, fromAgentId, command.toAgentId(), command.specialty(), command.by(), command.at()));
    }

    void force(@Nullable String fromAgentId, boolean beyondCapacity, ForceAssignment command) {
        apply(new AssignmentForced(
                id,
                customerId,
                command.agentId(),
                fromAgentId,
                command.by(),
                command.reason(),
                beyondCapacity,
                command.at()));
    }

    void keep(String agentId, String reason, Instant at) {
        apply(new ConversationKept(id, agentId, reason, at));
    }

    /** Who holds it, or has it assigned; null when nobody does. */
    @Nullable
    String agent() {
        return holder != null ? holder : assignee;
    }

    /** Whether that assignment still waits for its claim. */
    boolean awaitsClaim(String agentId, Instant since) {
        return agentId.equals(assignee) && assignedAt != null && Moments.same(assignedAt, since);
    }

    /** Whether the agent holds it and has not written since. */
    boolean isSilent(String agentId, Instant since) {
        return agentId.equals(holder) && !Moments.later(holderActiveAt, since);
    }

    private boolean waits(Instant since) {
        return phase == Phase.PENDING_HANDOFF && Moments.same(queuedAt, since);
    }

    @CommandHandler
    long decide(RemindHolder command) {
        if (isSilent(command.agentId(), command.silentSince()))
            apply(new HolderReminded(id, command.agentId(), command.takeBackAt(), command.at()));
        return getVersion();
    }

    @CommandHandler
    long decide(WaiveSpecialty command) {
        String wanted = specialty;
        if (wanted != null && assignee == null && waits(command.queuedAt()))
            apply(new SpecialtyWaived(id, wanted, command.at()));
        return getVersion();
    }

    @CommandHandler
    long decide(TellWaiting command, CustomerTexts texts) {
        if (!waits(command.queuedAt()) || windowClosed(command.at())) return getVersion();
        String messageId = Ids.following(id, command.notice() + "-" + epoch).toString();
        if (!deliveries.knows(messageId))
            say(
                    messageId,
                    command.notice(),
                    texts.notice(
                            tenantId,
                            command.notice(),
                            lastText,
                            Map.of("position", "" + command.place(), "minutes", "" + command.minutes())),
                    command.at());
        return getVersion();
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

    /** Once in a conversation, after a person or the bot resolved it and while the bot has it. */
    @CommandHandler
    long decide(AskForRating command, CustomerTexts texts) {
        boolean done = command.silentSince() == null ? resolved : settledByBot(command.silentSince());
        if (!done || ratingAsked || rated || phase != Phase.BOT || windowClosed(command.at())) return getVersion();
        String question = texts.notice(tenantId, NoticeKind.RATING, lastText, Map.of());
        if (question.isEmpty()) return getVersion(); // the tenant wants it silenced
        apply(new RatingRequested(id, customerId, resolvedBy, command.at()));
        say(Ids.ratingQuestion(id).toString(), NoticeKind.RATING, question, command.at());
        return getVersion();
    }

    /** The bot's answer was the last word, not too long ago to be asked about. */
    private boolean settledByBot(Instant silentSince) {
        return botAnsweredLast
                && openQuestions.isEmpty()
                && !lastActivityAt.isAfter(silentSince)
                && lastActivityAt.isAfter(silentSince.minus(Rules.STILL_REMEMBERED));
    }

    @CommandHandler
    long decide(RateConversation command) {
        Rules.aRatingIsOneToFive(command.score());
        Rules.onlyWhatIsResolvedIsRated(resolved || ratingAsked, phase);
        rate(command.score(), command.comment(), command.at());
        return getVersion();
    }

    ConversationState state() {
        return state(getVersion());
    }
}
