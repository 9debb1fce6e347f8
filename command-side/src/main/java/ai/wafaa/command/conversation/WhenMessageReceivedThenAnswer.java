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
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot answers what was written to it. The questions of a batch are worked on at once, those of one conversation one after
 * another; the batch ends when every one has its answer recorded, so none is forgotten when the process dies in between, and
 * asking again changes nothing. The bot it is given keeps its own bounds of time and number and never throws.
 */
@DisallowReplay
public class WhenMessageReceivedThenAnswer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WhenMessageReceivedThenAnswer.class);

    private final Bot bot;
    private final LongConsumer known;
    private final Commands commands;
    private final Clock clock;
    private final RecentTurns turns = new RecentTurns();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param known waits, within bounds, until the bot knows the articles that were published before a position of the log */
    public WhenMessageReceivedThenAnswer(Bot bot, LongConsumer known, Commands commands, Clock clock) {
        this.bot = bot;
        this.known = known;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(MessageReceived event, @Position long position, EventMessage<MessageReceived> message) {
        List<String> before = turns.before(event);
        if (!event.forBot()) return;
        var actor = Metadata.following(message, Actor.Kind.BOT, "bot");
        var question = new Question(actor.tenantId(), event.conversationId(), event.text(), null, before);
        BatchScope.gather(this, Work::new, Work::await)
                .start(event.conversationId(), () -> answer(question, event, position, actor));
    }

    private CompletableFuture<?> answer(Question question, MessageReceived event, long position, Actor actor) {
        return CompletableFuture.supplyAsync(() -> answer(question, position), threads)
                .thenCompose(answer -> commands.send(command(answer, event), actor));
    }

    private Answer answer(Question question, long position) {
        known.accept(position);
        return bot.answer(question);
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

    /** The answers of one batch that are under way. */
    private static final class Work {
        private final Map<String, CompletableFuture<?>> lastOfConversation = new HashMap<>();

        void start(String conversationId, Supplier<CompletableFuture<?>> answer) {
            CompletableFuture<?> before = lastOfConversation.get(conversationId);
            lastOfConversation.put(
                    conversationId, before == null ? answer.get() : before.thenCompose(done -> answer.get()));
        }

        void await() {
            lastOfConversation.values().forEach(Work::await);
        }

        /** A refusal is an outcome; anything else has the batch handled again. */
        private static void await(CompletableFuture<?> answer) {
            try {
                answer.join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof Refusal refusal)
                        || refusal.code() == RefusalCode.UNAVAILABLE
                        || refusal.code() == RefusalCode.CONFLICT) throw e;
                log.warn("an answer of the bot was refused: {}", refusal.getMessage());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
