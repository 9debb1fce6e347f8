package ai.wafaa.command.conversation;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a conversation refuses, each rule a sentence. */
final class Rules {
    /** WhatsApp lets a company write freely for this long after the customer's last message. */
    static final Duration MESSAGING_WINDOW = Duration.ofHours(24);

    /** Who is asked later than this after the silence began does not know any more what it is about. */
    static final Duration STILL_REMEMBERED = Duration.ofHours(2);

    private Rules() {}

    static void onlyOpenConversationsChangeHands(Phase phase) {
        if (phase == Phase.CLOSED)
            throw illegal("The conversation is closed; the customer's next message opens a new one.", phase);
    }

    static void onlyWaitingConversationsAreAssigned(Phase phase) {
        if (phase != Phase.PENDING_HANDOFF)
            throw illegal("Only a conversation that waits for a person can be assigned.", phase);
    }

    static void aConversationIsClaimedOnce(@Nullable String holder, @Nullable Instant claimedAt, String agentId) {
        if (holder == null || holder.equals(agentId)) return;
        Map<String, Object> details = claimedAt == null
                ? Map.of("claimed_by", holder)
                : Map.of("claimed_by", holder, "claimed_at", claimedAt);
        throw new Refusal(RefusalCode.ALREADY_CLAIMED, "Another agent holds this conversation.", details);
    }

    static void theBotsConversationsAreTakenBackOnlyByWhoHeldThem(Phase phase, boolean heldBefore) {
        if (phase == Phase.BOT && !heldBefore)
            throw illegal("The bot has this conversation; ask for a handoff first.", phase);
    }

    static void agentsSeeTheQueueAndTheirOwn(Phase phase, boolean hasOrHadIt) {
        if (phase != Phase.PENDING_HANDOFF && !hasOrHadIt)
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no such conversation.");
    }

    static void onlyConversationsOfPeopleArePassedOn(Phase phase) {
        if (phase != Phase.HUMAN_AGENT && phase != Phase.PENDING_HANDOFF)
            throw illegal("Only a conversation that a person has or waits for can be passed on.", phase);
    }

    static void onlyWhoHasItMayPassItOn(@Nullable String agentId, String by) {
        if (!by.equals(agentId))
            throw new Refusal(
                    RefusalCode.NOT_ASSIGNED, "Only who has this conversation, or a supervisor, passes it on.");
    }

    static void onlyTheHolderMayDoThat(@Nullable String holder, String agentId) {
        if (!agentId.equals(holder))
            throw new Refusal(RefusalCode.NOT_ASSIGNED, "The agent does not hold this conversation.");
    }

    static void customersAreWrittenToInsideTheMessagingWindow(@Nullable Instant closesAt, Instant at) {
        if (closesAt != null && !at.isBefore(closesAt))
            throw new Refusal(
                    RefusalCode.OUTSIDE_MESSAGING_WINDOW,
                    "WhatsApp delivers free text only within 24 hours of the customer's last message.",
                    Map.of("closed_at", closesAt));
    }

    static void aRatingIsOneToFive(int score) {
        if (score < 1 || score > 5) throw Refusal.invalid("score", "must be 1 to 5");
    }

    static void onlyWhatIsResolvedIsRated(boolean resolved, Phase phase) {
        if (!resolved && phase != Phase.CLOSED)
            throw illegal("A conversation is rated once it is resolved or closed, or its customer was asked.", phase);
    }

    private static Refusal illegal(String message, Phase phase) {
        return new Refusal(
                RefusalCode.ILLEGAL_TRANSITION,
                message,
                Map.of("status", phase.name().toLowerCase(Locale.ROOT)));
    }
}
