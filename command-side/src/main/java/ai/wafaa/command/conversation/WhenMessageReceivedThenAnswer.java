package ai.wafaa.command.conversation;

import ai.wafaa.command.bot.Answer;
import ai.wafaa.command.bot.Bot;
import ai.wafaa.command.bot.Question;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.AnswerAsBot;
import ai.wafaa.kernel.conversation.MessageReceived;
import ai.wafaa.kernel.conversation.ReportBotFailure;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.processing.BatchScope;
import ai.wafaa.store.processing.Position;
import ai.wafaa.store.processing.UnderWay;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot answers what was written to it. Questions are worked on at once, those of one conversation one after another, and nobody waits for the slow answer of
 * another conversation. What is recorded for none is {@link UnderWay}, so none is forgotten when the process dies in between, and asking again changes nothing.
 * The bot it is given keeps its own bounds of time and number.
 */
@DisallowReplay
public class WhenMessageReceivedThenAnswer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WhenMessageReceivedThenAnswer.class);

    /** So many wait for the bot that the last of them has its turn within the bot's time-out. */
    private static final int AT_ONCE = 200;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Bot bot;
    private final LongConsumer known;
    private final Commands commands;
    private final Duration patience;
    private final Clock clock;
    private final RecentTurns turns = new RecentTurns();
    private final UnderWay underWay = new UnderWay();
    private final ConcurrentHashMap<String, CompletableFuture<Void>> lastOfConversation = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param known waits, within bounds, until the bot knows the articles that were published before a position of the log
     * @param patience a message that is older is not looked at by the bot any more: a person is asked for, and the bot has its time for those that still wait
     */
    public WhenMessageReceivedThenAnswer(
            Bot bot, LongConsumer known, Commands commands, Duration patience, Clock clock) {
        this.bot = bot;
        this.known = known;
        this.commands = commands;
        this.patience = patience;
        this.clock = clock;
    }

    UnderWay underWay() {
        return underWay;
    }

    @EventHandler
    void on(MessageReceived event, @Position long position, EventMessage<MessageReceived> message) {
        if (!event.forBot()) {
            turns.before(event);
            return;
        }
        if (!underWay.begin(position)) return;
        var actor = Metadata.following(message, Actor.Kind.BOT, "bot");
        var question = new Question(actor.tenantId(), event.conversationId(), event.text(), null, turns.before(event));
        start(event.conversationId(), () -> answer(question, event, position, actor));
        BatchScope.gather(this, () -> underWay, WhenMessageReceivedThenAnswer::awaitRoom);
    }

    private static void awaitRoom(UnderWay underWay) {
        try {
            underWay.awaitAtMost(AT_ONCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(String conversation, Runnable answering) {
        var last = lastOfConversation.compute(
                conversation,
                (id, before) -> before == null
                        ? CompletableFuture.runAsync(answering, threads)
                        : before.thenRunAsync(answering, threads));
        var _ = last.whenComplete((done, failure) -> {
            lastOfConversation.remove(conversation, last);
            if (failure != null)
                log.error("A question of conversation {} stays without an answer", conversation, failure);
        });
    }

    private void answer(Question question, MessageReceived event, long position, Actor actor) {
        record(command(answer(question, event, position), event), actor);
        underWay.end(position);
    }

    private Answer answer(Question question, MessageReceived event, long position) {
        if (event.at().plus(patience).isBefore(clock.instant())) {
            return new Answer.BotFailed(Answer.Failure.OVERLOADED);
        }
        try {
            known.accept(position);
            return bot.answer(question);
        } catch (RuntimeException e) {
            log.warn("the bot failed on a question of conversation {}", question.conversationId(), e);
            return new Answer.BotFailed(Answer.Failure.ERROR);
        }
    }

    /** A refusal is an outcome; what cannot be recorded for any other reason is tried again. */
    private void record(Object command, Actor actor) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                commands.send(command, actor).join();
                return;
            } catch (CompletionException e) {
                if (e.getCause() instanceof Refusal refusal
                        && refusal.code() != RefusalCode.UNAVAILABLE
                        && refusal.code() != RefusalCode.CONFLICT) {
                    log.warn("an answer of the bot was refused: {}", refusal.getMessage());
                    return;
                }
                log.warn("an answer of the bot is not recorded yet", e.getCause());
            }
            sleep(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before an answer was recorded", e);
        }
    }

    private Object command(Answer answer, MessageReceived event) {
        String conversation = event.conversationId();
        String message = event.messageId();
        return switch (answer) {
            case Answer.Answered a ->
                new AnswerAsBot(
                        conversation,
                        message,
                        a.text(),
                        a.confidence(),
                        a.citations(),
                        a.model(),
                        a.cached(),
                        a.intent(),
                        event.epoch(),
                        clock.instant());
            case Answer.NoAnswer n ->
                new AnswerAsBot(
                        conversation,
                        message,
                        "",
                        n.confidence(),
                        n.citations(),
                        "none",
                        false,
                        null,
                        event.epoch(),
                        clock.instant());
            case Answer.BotFailed f ->
                new ReportBotFailure(conversation, message, f.reason().code(), event.epoch(), clock.instant());
        };
    }

    /** Interrupts what is still being worked on; whoever takes over asks again. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
