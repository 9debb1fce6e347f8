package ai.wafaa.command.bot;

import ai.wafaa.command.bot.Answer.BotFailed;
import ai.wafaa.command.bot.Answer.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a bot within bounds: so many questions at once, each for so long. Never throws and never takes longer than the time-out; what goes wrong is an
 * {@link BotFailed}. A question that timed out keeps its place until it really ends, so that a bot that hangs is not asked ever more.
 */
public final class BoundedBot implements Bot, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedBot.class);

    private final Bot bot;
    private final Semaphore places;
    private final Duration timeout;
    private final MeterRegistry meters;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public BoundedBot(Bot bot, BotProperties properties, MeterRegistry meters) {
        this.bot = bot;
        this.places = new Semaphore(properties.maxConcurrent());
        this.timeout = properties.timeout();
        this.meters = meters;
    }

    @Override
    public Answer answer(Question question) {
        var sample = Timer.start(meters);
        Answer answer = ask(question, System.nanoTime() + timeout.toNanos());
        sample.stop(Timer.builder("wafaa.bot.answer")
                .description("Time until an answer was worked out, or none; known answers are not counted")
                .tag("outcome", outcome(answer))
                .register(meters));
        return answer;
    }

    private Answer ask(Question question, long deadline) {
        try {
            if (!places.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return new BotFailed(Failure.OVERLOADED);
            }
            Future<Answer> work = start(question);
            try {
                return work.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } finally {
                work.cancel(true);
            }
        } catch (TimeoutException e) {
            return new BotFailed(Failure.TIMEOUT);
        } catch (CancellationException e) {
            return new BotFailed(Failure.ERROR);
        } catch (ExecutionException e) {
            LOG.warn("The bot failed on a question of conversation {}", question.conversationId(), e.getCause());
            return new BotFailed(Failure.ERROR);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new BotFailed(Failure.ERROR);
        }
    }

    /** Gives the place back when the work ends, be it long after nobody waits for it. */
    private Future<Answer> start(Question question) {
        var work = new FutureTask<>(() -> bot.answer(question));
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException e) {
            places.release();
            work.cancel(false);
        }
        return work;
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Answered a -> "answered";
            case Answer.NoAnswer n -> "no_answer";
            case BotFailed failed -> failed.reason().code();
        };
    }

    /** Interrupts what is still being worked on. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
