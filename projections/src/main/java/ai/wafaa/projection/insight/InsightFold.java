package ai.wafaa.projection.insight;

import ai.wafaa.kernel.conversation.AgentAssigned;
import ai.wafaa.kernel.conversation.AgentClaimed;
import ai.wafaa.kernel.conversation.AgentReplied;
import ai.wafaa.kernel.conversation.AssignmentForced;
import ai.wafaa.kernel.conversation.BotReplied;
import ai.wafaa.kernel.conversation.ConversationClosed;
import ai.wafaa.kernel.conversation.ConversationEvent;
import ai.wafaa.kernel.conversation.ConversationStarted;
import ai.wafaa.kernel.conversation.CustomerRated;
import ai.wafaa.kernel.conversation.HandoffRequested;
import ai.wafaa.kernel.conversation.MessageReceived;
import ai.wafaa.kernel.conversation.NoticeSent;
import ai.wafaa.kernel.conversation.Outcome;
import ai.wafaa.kernel.conversation.OwnerReplied;
import ai.wafaa.kernel.conversation.RatingRequested;
import ai.wafaa.kernel.conversation.Released;
import ai.wafaa.kernel.conversation.SentimentAnalyzed;
import ai.wafaa.kernel.insight.Figure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the events of conversations count to. */
final class InsightFold {
    private static final String AGENT = "agent";
    private static final String BOT = "bot";

    private final Episodes episodes;
    private final Companies companies;
    private final Tally tally;

    InsightFold(Episodes episodes, Companies companies, Tally tally) {
        this.episodes = episodes;
        this.companies = companies;
        this.tally = tally;
    }

    /** What counts to anything, or changes what later events count to. */
    static final Set<Class<? extends ConversationEvent>> CONCERNS = Set.of(
            ConversationStarted.class,
            MessageReceived.class,
            OwnerReplied.class,
            BotReplied.class,
            NoticeSent.class,
            AgentReplied.class,
            HandoffRequested.class,
            AgentAssigned.class,
            AgentClaimed.class,
            AssignmentForced.class,
            Released.class,
            ConversationClosed.class,
            RatingRequested.class,
            CustomerRated.class,
            SentimentAnalyzed.class);

    void fold(LoggedEvent logged, ConversationEvent event) {
        if (!CONCERNS.contains(event.getClass())) return;
        if (event instanceof ConversationStarted started) episodes.add(begun(started));
        EpisodeRow row = episodes.get(event.conversationId());
        row.position = logged.position();
        tally.changed(row);
        switch (event) {
            case MessageReceived e -> received(row, e, logged.recordedAt());
            case OwnerReplied e -> ownerReplied(row, e);
            case BotReplied e -> botReplied(row, e);
            case NoticeSent e -> said(row, "system", null, e.messageId(), e.text(), e.at());
            case AgentReplied e -> agentReplied(row, e);
            case HandoffRequested e -> requested(row, e);
            case AgentAssigned e -> assigned(row, e.agentId(), e.at());
            case AgentClaimed e -> claimed(row, e);
            case AssignmentForced e -> {
                assigned(row, e.agentId(), e.at());
                row.holder = e.agentId();
            }
            case Released e -> released(row, e);
            case ConversationClosed e -> closed(row, e);
            case RatingRequested e ->
                tally.count(Fact.of(Figure.RATING_REQUESTS, row, e.at()).agent(e.agentId()));
            case CustomerRated e ->
                tally.count(Fact.of(Figure.RATINGS, row, e.at())
                        .label(Integer.toString(e.score()))
                        .agent(e.agentId())
                        .value(e.score()));
            case SentimentAnalyzed e ->
                tally.count(Fact.of(Figure.SENTIMENT, row, e.at())
                        .label(e.sentiment().name().toLowerCase(Locale.ROOT))
                        .message(e.messageId(), Tongue.UNKNOWN));
            default -> {}
        }
    }

    private static EpisodeRow begun(ConversationStarted event) {
        var row = new EpisodeRow();
        row.conversationId = event.conversationId();
        row.tenantId = event.tenantId();
        row.channel = event.channel();
        row.startedAt = kept(event.at());
        return row;
    }

    private void received(EpisodeRow row, MessageReceived event, Instant recordedAt) {
        String language = Tongue.of(event.text());
        if (!language.equals(Tongue.UNKNOWN)) row.language = language;
        countOnce(row);
        tally.count(Fact.of(Figure.MESSAGES, row, event.at()).label("customer").message(event.messageId(), language));
        tally.count(Fact.of(Figure.WEBHOOK_ACK, row, event.at())
                .message(event.messageId(), language)
                .value(millis(event.at(), recordedAt)));
        if (event.forBot()) row.asked(event.messageId(), kept(event.at()));
    }

    /** A conversation counts with its first message, whose language it takes. */
    private void countOnce(EpisodeRow row) {
        if (row.counted) return;
        row.counted = true;
        tally.count(Fact.of(Figure.CONVERSATIONS, row, row.startedAt));
    }

    private void said(
            EpisodeRow row, String author, @Nullable String agentId, String messageId, String text, Instant at) {
        tally.count(
                Fact.of(Figure.MESSAGES, row, at).label(author).agent(agentId).message(messageId, Tongue.of(text)));
    }

    private void ownerReplied(EpisodeRow row, OwnerReplied event) {
        countOnce(row);
        said(row, AGENT, null, event.messageId(), event.text(), event.at());
        responded(row, null, event.messageId(), event.at());
        row.handedOff = true;
        row.holder = null;
    }

    private void botReplied(EpisodeRow row, BotReplied event) {
        row.botAnswers++;
        said(row, BOT, null, event.messageId(), event.text(), event.at());
        Long waited = row.answered(event.questionMessageId(), event.at());
        if (waited != null)
            tally.count(Fact.of(Figure.BOT_RESPONSE, row, event.at())
                    .message(event.messageId(), Tongue.UNKNOWN)
                    .value(waited));
    }

    private void agentReplied(EpisodeRow row, AgentReplied event) {
        said(row, AGENT, event.agentId(), event.messageId(), event.text(), event.at());
        responded(row, event.agentId(), event.messageId(), event.at());
    }

    private void responded(EpisodeRow row, @Nullable String agentId, String messageId, Instant at) {
        if (row.handoffAt == null || row.responded) return;
        row.responded = true;
        tally.count(Fact.of(Figure.FIRST_HUMAN_RESPONSE, row, at)
                .agent(agentId)
                .message(messageId, Tongue.UNKNOWN)
                .value(millis(row.handoffAt, at)));
        tally.count(Fact.of(Figure.FIRST_HUMAN_RESPONSE_IN_HOURS, row, at)
                .agent(agentId)
                .message(messageId, Tongue.UNKNOWN)
                .value(companies.openMillis(row.tenantId, row.handoffAt, at)));
    }

    private void requested(EpisodeRow row, HandoffRequested event) {
        row.handoffAt = kept(event.waitingSince());
        row.assigned = false;
        row.responded = false;
        row.handedOff = true;
        row.questions.clear();
        tally.count(Fact.of(Figure.HANDOFFS, row, event.waitingSince()).label(event.trigger()));
    }

    private void assigned(EpisodeRow row, String agentId, Instant at) {
        if (row.handoffAt == null || row.assigned) return;
        row.assigned = true;
        tally.count(Fact.of(Figure.ASSIGNMENT, row, at).agent(agentId).value(millis(row.handoffAt, at)));
        tally.count(Fact.of(Figure.ASSIGNMENT_IN_HOURS, row, at)
                .agent(agentId)
                .value(companies.openMillis(row.tenantId, row.handoffAt, at)));
    }

    private void claimed(EpisodeRow row, AgentClaimed event) {
        assigned(row, event.agentId(), event.at());
        row.holder = event.agentId();
        tally.count(Fact.of(Figure.CLAIMS, row, event.at()).agent(event.agentId()));
    }

    private void released(EpisodeRow row, Released event) {
        String agentId = event.agentId() == null ? row.holder : event.agentId();
        row.holder = null;
        if (event.outcome() != Outcome.RESOLVED) return;
        tally.count(Fact.of(Figure.RESOLUTIONS, row, event.at()).label(AGENT).agent(agentId));
        row.settled();
    }

    /** Silence after a resolution resolves nothing more, unless the bot has answered since. */
    private void closed(EpisodeRow row, ConversationClosed event) {
        boolean newSince = row.botAnswers > 0 || row.handedOff;
        if (newSince || !row.resolved)
            tally.count(Fact.of(Figure.RESOLUTIONS, row, event.at())
                    .label(row.handedOff ? AGENT : row.botAnswers > 0 ? BOT : "unanswered"));
        row.settled();
    }

    /** As the database keeps it: what is measured from memory must be what is measured from a row that was read again. */
    private static Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
