package ai.wafaa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.store.processing.ProcessorDefinition;
import ai.wafaa.store.processing.Processors;
import ai.wafaa.store.toy.Account;
import ai.wafaa.store.toy.AccountEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.TransientDataAccessException;

class DatabaseAwayTest {

    static class Counter {
        final LongAdder deposits = new LongAdder();

        @EventHandler
        void on(AccountEvent.Deposited event) {
            deposits.add(event.amount());
        }
    }

    @Test
    void what_was_answered_survives_a_database_that_is_killed_under_load(@TempDir Path folder) throws Exception {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder);
                Node node = Node.on(server.newDatabase())) {
            String account = node.account();
            var stop = new AtomicBoolean();
            var done = new LongAdder();
            var unknown = ConcurrentHashMap.<Throwable>newKeySet();
            Thread[] callers = new Thread[8];
            for (int i = 0; i < callers.length; i++) {
                callers[i] = Thread.ofVirtual().start(() -> {
                    while (!stop.get()) {
                        try {
                            node.done(new Account.Deposit(account, 1));
                            done.increment();
                        } catch (RuntimeException e) {
                            unknown.add(e);
                        }
                    }
                });
            }
            for (int kill = 0; kill < 2; kill++) {
                long before = done.sum();
                await().atMost(Duration.ofSeconds(60)).until(() -> done.sum() > before + 200);
                server.stopHard();
                server.startAgain();
            }
            long before = done.sum();
            await().atMost(Duration.ofSeconds(60)).until(() -> done.sum() > before + 200);
            stop.set(true);
            for (Thread caller : callers) {
                caller.join();
            }
            assertThat(unknown)
                    .allMatch(e -> e instanceof Refusal refusal && refusal.code() == RefusalCode.UNAVAILABLE);
            assertThat(node.count("select count(*) from log.event where payload_type = 'toy.Deposited'"))
                    .isBetween(done.sum(), done.sum() + unknown.size());
            assertThat(node.count("select position from log.head"))
                    .isEqualTo(node.count("select count(*) from log.event"))
                    .isEqualTo(node.count("select max(position) from log.event"));
        }
    }

    @Test
    void while_it_is_away_commands_are_refused_soon_and_then_all_goes_on(@TempDir Path folder) throws Exception {
        var counter = new Counter();
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder);
                Node node = Node.on(
                        server.newDatabase(),
                        Map.of("wafaa.writer.patience", "1s"),
                        ProcessorDefinition.policy("counter", counter))) {
            String account = node.account();
            node.done(new Account.Deposit(account, 1));
            server.stop();
            CompletableFuture<Recorded> refused = node.send(new Account.Deposit(account, 1));
            assertThat(refused)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(Refusal.class);
            server.startAgain();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                CompletableFuture<Recorded> answer = node.send(new Account.Deposit(account, 1));
                return answer.handle((recorded, failure) -> failure == null).get(20, TimeUnit.SECONDS);
            });
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(TransientDataAccessException.class) // a pool looks again every 5 s
                    .until(() -> node.get(Processors.class).lag("counter") == 0);
            // A policy hears of each event at least once: its batch may have been rolled back by the stop.
            assertThat(counter.deposits.sum())
                    .isGreaterThanOrEqualTo(
                            node.count("select count(*) from log.event where payload_type = 'toy.Deposited'"));
        }
    }
}
