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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The half of a conversation's decisions that is about the bot: what is put before it, what it may say, and when a person is asked for instead. */
abstract class BotSide extends ConversationMemory {

    Receipt receive(ReceiveMessage command, HandoffTriggers triggers, CustomerTexts texts) {
        String messageId = Ids.receivedMessage(command.channelAccountId(), command.providerMessageId())
                .toString();
        if (received.contains(messageId)) return new Receipt(id, messageId, true);
        Integer score = ratingAsked && !rated && phase == Phase.BOT ? Score.in(command.text()) : null;
        if (score != null) {
            applyReceived(command, messageId, false);
            rate(score, null, command.at());
        } else if (phase == Phase.BOT) receiveForBot(command, messageId, triggers, texts);
        else applyReceived(command, messageId, false);
        String name = command.customerName();
        if (name != null && !name.equals(customerName)) apply(new CustomerRenamed(id, customerId, name, command.at()));
        return new Receipt(id, messageId, false);
    }

    /** The first rating counts. */
    protected void rate(int score, @Nullable String comment, Instant at) {
        if (!rated) apply(new CustomerRated(id, customerId, score, comment, resolvedBy, at));
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
                        ? triggers.onMessage(tenantId, command.text(), command.feeling())
                        : Optional.of(
                                new Fired("unreadable", null, command.kind().name(), null, null, Priority.MEDIUM));
                applyReceived(command, messageId, fired.isEmpty());
                fired.ifPresent(
                        f -> handOver(Handover.because(f, List.of(), messageId, command.at()), triggers, texts));
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
        Feeling feeling = c.feeling();
        if (feeling != null)
            apply(new SentimentAnalyzed(
                    id,
                    messageId,
                    customerId,
                    feeling.sentiment(),
                    feeling.confidence(),
                    feeling.words(),
                    feeling.model(),
                    c.at()));
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
        Optional<Fired> fired = tooUnsure.or(() -> wanted(command, triggers)).or(this::nowhere);
        if (fired.isPresent())
            handOver(Handover.because(fired.get(), command.citations(), question, command.at()), triggers, texts);
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

    private Optional<Fired> wanted(AnswerAsBot command, HandoffTriggers triggers) {
        String intent = command.intent();
        return intent == null ? Optional.empty() : triggers.onIntent(tenantId, intent, command.confidence());
    }

    /** The bot has had its turns. */
    private Optional<Fired> nowhere() {
        return stuck.tooLong()
                ? Optional.of(new Fired(
                        "no-progress", null, null, (double) stuck.turns(), (double) Stuck.MOST, Priority.MEDIUM))
                : Optional.empty();
    }

    private void suppress(AnswerAsBot command, String reason) {
        apply(new BotReplySuppressed(
                id, command.questionMessageId(), reason, command.confidence(), command.epoch(), command.at()));
    }

    @CommandHandler
    long decide(ReportBotFailure command, HandoffTriggers triggers, CustomerTexts texts) {
        if (!openQuestions.contains(command.questionMessageId())) return getVersion();
        if (phase != Phase.BOT || command.epoch() != epoch)
            apply(new BotReplySuppressed(
                    id, command.questionMessageId(), "stale-epoch", null, command.epoch(), command.at()));
        else
            handOver(
                    Handover.because(
                            new Fired("bot-failure", null, command.reason(), null, null, Priority.MEDIUM),
                            List.of(),
                            command.questionMessageId(),
                            command.at()),
                    triggers,
                    texts);
        return getVersion();
    }

    @CommandHandler
    long decide(RequestHandoff command, HandoffTriggers triggers, CustomerTexts texts) {
        Rules.onlyOpenConversationsChangeHands(phase);
        if (phase != Phase.BOT) return getVersion(); // asking twice is not a new fact
        Priority priority = Objects.requireNonNullElse(command.priority(), Priority.MEDIUM);
        if (!triggers.handsOver(tenantId))
            throw new Refusal(RefusalCode.CONFLICT, "Hand-offs to people are switched off.");
        handOver(Handover.asked(priority, command), triggers, texts);
        return getVersion();
    }

    private void handOver(Handover handover, HandoffTriggers triggers, CustomerTexts texts) {
        if (!triggers.handsOver(tenantId)) {
            leaveUnanswered(handover, texts);
            return;
        }
        long askedIn = epoch;
        Fired because = handover.because();
        apply(new HandoffRequested(
                id,
                customerId,
                because.trigger(),
                because.triggerId(),
                because.matched(),
                because.value(),
                because.threshold(),
                because.priority(),
                handover.specialty(),
                handover.reason(),
                handover.citations(),
                handover.questionMessageId(),
                handover.at()));
        if (windowClosed(handover.at())) return;
        NoticeKind notice = texts.onHandoff(tenantId, handover.at());
        say(
                Ids.following(id, "connecting-" + askedIn).toString(),
                notice,
                texts.notice(tenantId, notice, lastText, texts.opening(tenantId, handover.at())),
                handover.at());
    }

    /** Nobody may be asked: the customer is told that the bot does not know. */
    private void leaveUnanswered(Handover handover, CustomerTexts texts) {
        String question = handover.questionMessageId();
        if (question == null) return;
        Fired because = handover.because();
        Double confidence = because.trigger().equals("confidence") ? because.value() : null;
        apply(new BotReplySuppressed(id, question, "handoff-off", confidence, epoch, handover.at()));
        if (windowClosed(handover.at())) return;
        String text = texts.notice(tenantId, NoticeKind.NO_PERSON, lastText, Map.of());
        say(Ids.following(question, "no-person").toString(), NoticeKind.NO_PERSON, text, handover.at());
    }

    /** Says nothing where the tenant wants that sentence silenced. */
    protected void say(String messageId, NoticeKind notice, String text, Instant at) {
        if (!text.isEmpty()) apply(new NoticeSent(id, messageId, customerId, notice, text, at));
    }
}
