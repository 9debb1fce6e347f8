package ai.wafaa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.store.toy.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WriterTest {
    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.on(Node.database());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_command_is_answered_with_what_it_recorded() {
        String id = node.account();
        Recorded recorded = node.done(new Account.Deposit(id, 7));
        assertThat(recorded.result()).isEqualTo(7L);
        assertThat(recorded.version(id)).isEqualTo(1);
        assertThat(node.count("select sequence from log.event where position = " + recorded.position()))
                .isEqualTo(1);
    }

    @Test
    void metadata_says_for_whom_by_whom_and_why() {
        Recorded recorded = node.done(new Account.Open(UUID.randomUUID().toString(), "p", "n"));
        String metadata = node.sql()
                .sql("select convert_from(metadata, 'UTF8') from log.event where position = ?")
                .param(recorded.position())
                .query(String.class)
                .single();
        assertThat(metadata)
                .contains("\"tenant_id\":\"demo\"", "\"actor\":\"somebody\"", "\"actor_kind\":\"user\"")
                .contains("\"correlation_id\":\"correlation\"", "\"causation_id\":\"cause\"");
    }

    @Test
    void a_refused_command_fails_alone() {
        String id = node.account();
        List<CompletableFuture<Recorded>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(node.send(new Account.Deposit(id, 1)));
            answers.add(node.send(new Account.Withdraw(id, 1_000)));
            answers.add(node.send(new Account.Deposit("nobody", 1)));
        }
        for (int i = 0; i < answers.size(); i += 3) {
            CompletableFuture<Recorded> refused = answers.get(i + 1);
            CompletableFuture<Recorded> missing = answers.get(i + 2);
            assertThat(Node.answer(answers.get(i)).result()).isEqualTo(1L + i / 3);
            assertThatThrownBy(() -> Node.answer(refused))
                    .isInstanceOfSatisfying(
                            Refusal.class, e -> assertThat(e.code()).isEqualTo(RefusalCode.ILLEGAL_TRANSITION));
            assertThatThrownBy(() -> Node.answer(missing))
                    .isInstanceOfSatisfying(
                            Refusal.class, e -> assertThat(e.code()).isEqualTo(RefusalCode.NOT_FOUND));
        }
    }

    @Test
    void what_a_refused_command_applied_is_forgotten() {
        String account = node.account();
        node.done(new Account.Deposit(account, 5));
        assertThatThrownBy(() -> node.done(new Account.DepositAndRegret(account, 100)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> node.done(new Account.Withdraw(account, 100))).isInstanceOf(Refusal.class);
        assertThat(node.done(new Account.Withdraw(account, 2)).result()).isEqualTo(3L);
    }

    @Test
    void what_an_error_kept_from_being_recorded_is_forgotten() {
        String account = node.account();
        node.done(new Account.Deposit(account, 5));
        assertThatThrownBy(() -> node.done(new Account.DepositAndBreak(account, 100)))
                .hasCauseInstanceOf(Error.class);
        assertThat(node.done(new Account.Withdraw(account, 2)).result()).isEqualTo(3L);
        assertThat(node.count("select max(sequence) from log.event where aggregate_id = '" + account + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_command_for_an_older_version_is_refused() {
        String id = node.account();
        Commands commands = node.get(Commands.class);
        assertThat(Node.answer(commands.send(new Account.Deposit(id, 1), Node.SOMEBODY, 0L))
                        .version(id))
                .isEqualTo(1);
        var first = commands.send(new Account.Deposit(id, 1), Node.SOMEBODY, 1L);
        var second = commands.send(new Account.Deposit(id, 1), Node.SOMEBODY, 1L);
        assertThat(Node.answer(first).version(id)).isEqualTo(2);
        assertThatThrownBy(() -> Node.answer(second))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(RefusalCode.STALE_VERSION));
    }

    @Test
    void positions_have_no_hole() {
        node.account();
        assertThat(node.count("select max(position) - count(*) from log.event")).isZero();
        assertThat(node.count("select position from log.head"))
                .isEqualTo(node.count("select max(position) from log.event"));
    }

    @Test
    void one_bad_command_fails_alone_when_the_database_rejects_it() {
        String id = node.account();
        node.done(new Account.Receive(id, "receipt-1", "p", "hello"));
        List<CompletableFuture<Recorded>> good = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            good.add(node.send(new Account.Deposit(id, 1)));
        }
        CompletableFuture<Recorded> again = node.send(new Account.Receive(id, "receipt-1", "p", "hello"));
        for (int i = 0; i < 20; i++) {
            good.add(node.send(new Account.Deposit(id, 1)));
        }
        good.forEach(Node::answer);
        assertThatThrownBy(() -> Node.answer(again))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(RefusalCode.CONFLICT));
        assertThat(node.done(new Account.Deposit(id, 0)).result()).isEqualTo(40L);
    }

    @Test
    void an_aggregate_is_the_same_from_its_snapshot() {
        String id = node.account();
        List<CompletableFuture<Recorded>> answers = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            answers.add(node.send(new Account.Deposit(id, 1)));
        }
        answers.forEach(Node::answer);
        org.awaitility.Awaitility.await()
                .until(() -> node.count("select count(*) from log.snapshot where aggregate_id = '" + id + "'") == 1);
        node.get(AggregateCache.class).removeAll();
        assertThat(node.done(new Account.Deposit(id, 1)).result()).isEqualTo(121L);
        assertThat(node.done(new Account.Deposit(id, 1)).version(id)).isEqualTo(122L);
    }
}
