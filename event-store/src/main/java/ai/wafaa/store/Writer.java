package ai.wafaa.store;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.store.log.PostgresErrors;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this process that decides: takes the waiting commands, has them committed together, and answers. A batch that fails as a whole is done again
 * command by command, so that one bad command fails alone.
 */
final class Writer {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    static final String THREAD = "log-writer";
    /** Who was overtaken by other nodes that often keeps them out. */
    private static final int UNLOCKED_ATTEMPTS = 2;

    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final CommandBus local;
    private final BatchRunner runner;
    private final WafaaWriter settings;
    private final BlockingQueue<Job> queue;
    private final ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread = Thread.ofPlatform().name(THREAD).unstarted(this::loop);
    private final DistributionSummary batchSize;
    private final Timer batchTime;
    private final Counter redone;
    private volatile boolean closed;

    private record Job(CommandMessage<?> command, CompletableFuture<Recorded> answer, long queuedAt) {}

    Writer(CommandBus local, BatchRunner runner, WafaaWriter settings, MeterRegistry metrics) {
        this.local = local;
        this.runner = runner;
        this.settings = settings;
        this.queue = new ArrayBlockingQueue<>(settings.queueCapacity());
        this.batchSize = DistributionSummary.builder("wafaa.writer.batch.size")
                .description("Commands committed together")
                .register(metrics);
        this.batchTime = Timer.builder("wafaa.writer.batch.time")
                .description("Deciding and committing a batch")
                .register(metrics);
        this.redone = Counter.builder("wafaa.writer.redone")
                .description("Commands decided again")
                .register(metrics);
        metrics.gauge("wafaa.writer.queue", queue, BlockingQueue::size);
    }

    /** Where the handlers of this process are found. */
    CommandBus local() {
        return local;
    }

    void start() {
        thread.start();
    }

    /** Queues a command, without ever waiting. */
    CompletableFuture<Recorded> send(CommandMessage<?> command) {
        var answer = new CompletableFuture<Recorded>();
        if (closed) {
            answer.completeExceptionally(unavailable("the server is shutting down"));
        } else if (!queue.offer(new Job(command, answer, System.nanoTime()))) {
            answer.completeExceptionally(unavailable("too many commands are waiting"));
        }
        return answer;
    }

    private static Refusal unavailable(String why) {
        return new Refusal(RefusalCode.UNAVAILABLE, "Try again later: " + why);
    }

    private void loop() {
        List<Job> jobs = new ArrayList<>(settings.batchSize());
        while (!closed || !queue.isEmpty()) {
            try {
                Job first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    jobs.add(first);
                    queue.drainTo(jobs, settings.batchSize() - 1);
                    long deadline = first.queuedAt() + settings.patience().toNanos();
                    if (System.nanoTime() - deadline > 0) {
                        fail(jobs, unavailable("too many commands are waiting"));
                    } else {
                        batchTime.record(() -> write(jobs, deadline));
                    }
                }
            } catch (InterruptedException e) {
                closed = true;
            } catch (RuntimeException | Error e) {
                LOG.error("The writer failed on a batch of {}", jobs.size(), e);
                fail(jobs, e);
            }
            jobs.clear();
        }
    }

    private void write(List<Job> jobs, long deadline) {
        for (int attempt = 1; ; attempt++) {
            try {
                answer(jobs, runner.run(commands(jobs), attempt > UNLOCKED_ATTEMPTS));
                batchSize.record(jobs.size());
                return;
            } catch (CommitCheck.Unknown e) {
                LOG.error("The database was lost while {} commands were being committed", jobs.size(), e);
                fail(jobs, unavailable("it is not known whether this was recorded"));
                return;
            } catch (RuntimeException e) {
                redone.increment(jobs.size());
                if (PostgresErrors.isAway(e)) {
                    if (System.nanoTime() - deadline > 0) {
                        LOG.warn("The database is away, {} commands refused: {}", jobs.size(), e.toString());
                        fail(jobs, unavailable("the database is away"));
                        return;
                    }
                    pause(attempt);
                } else if (!isWorthRepeating(e, jobs.size(), attempt)) {
                    split(jobs, e, deadline);
                    return;
                }
            }
        }
    }

    /** The state at the next attempt is fresh, so it mostly succeeds; what violates an index will do it again, in a batch. */
    private boolean isWorthRepeating(RuntimeException e, int jobs, int attempt) {
        if (e instanceof BatchRunner.StaleState) {
            return jobs == 1 ? attempt < settings.attempts() : attempt < 3;
        }
        return jobs == 1 && PostgresErrors.isLostRace(e) && attempt < settings.attempts();
    }

    private void split(List<Job> jobs, RuntimeException e, long deadline) {
        if (jobs.size() > 1) {
            LOG.debug("A batch of {} is done one by one", jobs.size(), e);
            List.copyOf(jobs).forEach(job -> write(List.of(job), deadline));
        } else if (e instanceof BatchRunner.StaleState || PostgresErrors.isLostRace(e)) {
            LOG.info("{} kept losing races: {}", jobs.getFirst().command().getCommandName(), e.toString());
            fail(jobs, new Refusal(RefusalCode.CONFLICT, "Others kept changing the same thing; try again"));
        } else {
            LOG.warn("{} failed", jobs.getFirst().command().getCommandName(), e);
            fail(jobs, e);
        }
    }

    private static List<CommandMessage<?>> commands(List<Job> jobs) {
        List<CommandMessage<?>> commands = new ArrayList<>(jobs.size());
        jobs.forEach(job -> commands.add(job.command()));
        return commands;
    }

    private void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE, TimeUnit.MILLISECONDS.toNanos(1L << Math.min(attempt, 8)));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
    }

    /** Off the writer's thread, as what callers do with the answer may take time. */
    private void answer(List<Job> jobs, List<BatchRunner.Outcome> outcomes) {
        List<Job> answered = List.copyOf(jobs);
        answers.execute(() -> {
            for (int i = 0; i < answered.size(); i++) {
                BatchRunner.Outcome outcome = outcomes.get(i);
                if (outcome.failure() == null) {
                    answered.get(i).answer().complete(outcome.recorded());
                } else {
                    answered.get(i).answer().completeExceptionally(told(outcome.failure()));
                }
            }
        });
    }

    private void fail(List<Job> jobs, Throwable failure) {
        List<Job> failed = List.copyOf(jobs);
        answers.execute(() -> failed.forEach(job -> job.answer().completeExceptionally(failure)));
    }

    private static Throwable told(Throwable failure) {
        return failure instanceof AggregateNotFoundException
                ? new Refusal(RefusalCode.NOT_FOUND, "There is no such thing")
                : failure;
    }

    /** Takes nothing more, finishes what is queued. */
    void close() {
        closed = true;
        try {
            thread.join(settings.patience().plusSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answers.shutdown();
    }
}
