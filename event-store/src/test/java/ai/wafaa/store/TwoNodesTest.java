package ai.wafaa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.wafaa.embedded.Database;
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

/** Each node has a cache of its own; what the other records makes it stale. */
class TwoNodesTest {
    private static Node one;
    private static Node two;

    @BeforeAll
    static void start() {
        Database database = Node.database();
        one = Node.on(database);
        two = Node.on(database);
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    @Test
    void both_deposit_and_nothing_is_lost() {
        String id = one.account();
        List<CompletableFuture<Recorded>> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            answers.add((i % 2 == 0 ? one : two).send(new Account.Deposit(id, 1)));
        }
        answers.forEach(Node::answer);
        assertThat(one.done(new Account.Deposit(id, 0)).result()).isEqualTo(300L);
        assertThat(two.done(new Account.Deposit(id, 0)).version(id)).isEqualTo(302L);
    }

    @Test
    void both_withdraw_the_last_coin_and_one_gets_it() {
        for (int round = 0; round < 30; round++) {
            String id = one.account();
            one.done(new Account.Deposit(id, 1));
            two.done(new Account.Deposit(id, 0));
            var answers = List.of(one.send(new Account.Withdraw(id, 1)), two.send(new Account.Withdraw(id, 1)));
            long refused = answers.stream()
                    .filter(answer -> answer.handle((recorded, failure) -> failure != null)
                            .join())
                    .count();
            assertThat(refused).isEqualTo(1);
        }
    }

    @Test
    void a_refusal_is_never_told_from_stale_state() {
        String id = one.account();
        one.done(new Account.Deposit(id, 1));
        two.done(new Account.Deposit(id, 9));
        assertThat(one.done(new Account.Withdraw(id, 10)).result()).isEqualTo(0L);
    }

    @Test
    void nothing_to_do_is_never_told_from_stale_state() {
        String id = one.account();
        one.done(new Account.Deposit(id, 10));
        two.done(new Account.Withdraw(id, 10));
        assertThat(one.done(new Account.FillUpTo(id, 10)).version(id)).isEqualTo(3L);
    }

    @Test
    void one_receipt_is_recorded_once() {
        String id = one.account();
        String receipt = UUID.randomUUID().toString();
        var answers = List.of(
                one.send(new Account.Receive(id, receipt, "sender", "hello")),
                two.send(new Account.Receive(id, receipt, "sender", "hello")));
        long conflicts = answers.stream()
                .filter(answer ->
                        answer.handle((recorded, failure) -> failure != null).join())
                .count();
        assertThat(conflicts).isEqualTo(1);
        assertThat(one.count("select count(*) from log.event where payload_type = 'toy.Received' and aggregate_id = '"
                        + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void both_make_a_key_for_the_same_person_and_one_is_kept() {
        for (int round = 0; round < 20; round++) {
            String person = "new-person-" + round;
            var answers = List.of(
                    one.send(new Account.Open(UUID.randomUUID().toString(), person, "Omar")),
                    two.send(new Account.Open(UUID.randomUUID().toString(), person, "Omar")));
            answers.forEach(Node::answer);
            assertThat(one.count("select count(*) from log.person_key where person_id = '" + person + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_command_that_loses_every_race_is_told_so() {
        assertThatThrownBy(() -> {
                    String id = one.account();
                    one.done(new Account.Receive(id, "same", "s", "t"));
                    two.done(new Account.Receive(id, "same", "s", "t"));
                })
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(RefusalCode.CONFLICT));
    }
}
