package ai.wafaa.store.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ai.wafaa.embedded.Database;
import ai.wafaa.store.Node;
import ai.wafaa.store.Recorded;
import ai.wafaa.store.toy.Account;
import ai.wafaa.store.toy.AccountEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessorsTest {
    private static final Map<String, Object> SHORT_CLAIM = Map.of("wafaa.processors.claim-timeout", "600ms");

    private final Database database = Node.database();

    @BeforeEach
    void table() {
        Ledger.createTable(database.dataSource());
    }

    /** Sees what it is told. */
    static class Witness {
        final List<Object> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(AccountEvent event) {
            seen.add(event);
        }
    }

    static class Picky {
        final List<Long> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(AccountEvent.Deposited event) {
            if (event.amount() == 13) {
                throw new IllegalStateException("unlucky");
            }
            seen.add(event.amount());
        }
    }

    /** Counts how often it is given something. */
    static class Batches {
        final AtomicInteger events = new AtomicInteger();
        final AtomicInteger batches = new AtomicInteger();

        @EventHandler
        void on(AccountEvent event) {
            events.incrementAndGet();
            BatchScope.gather(this, AtomicInteger::new, _ -> batches.incrementAndGet());
        }
    }

    @DisallowReplay
    static class Policy extends Witness {}

    /** Begins work for each event; the test ends it. */
    static class Beginner {
        final UnderWay work = new UnderWay();
        final List<Long> begun = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(AccountEvent event, @Position long position) {
            if (work.begin(position)) begun.add(position);
        }
    }

    private Ledger ledgerOf(org.springframework.context.support.GenericApplicationContext context) {
        return new Ledger(context.getBean(javax.sql.DataSource.class), new AtomicBoolean());
    }

    private Node node(Map<String, Object> properties) {
        return Node.on(
                database,
                properties,
                context -> context.registerBean(
                        "ledger",
                        ProcessorDefinition.class,
                        () -> ProcessorDefinition.projection("ledger", ledgerOf(context))));
    }

    private static void deposit(Node node, String account, int times) {
        List<CompletableFuture<Recorded>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(node.send(new Account.Deposit(account, 1)));
        }
        answers.forEach(Node::answer);
    }

    private static void caughtUp(Node node, String group) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> node.get(Processors.class).lag(group) == 0);
    }

    @Test
    void each_event_counts_once() {
        try (Node node = node(Map.of())) {
            String account = node.account();
            deposit(node, account, 1_000);
            caughtUp(node, "ledger");
            assertThat(node.count("select balance from public.ledger")).isEqualTo(1_000);
            assertThat(node.count("select handled from public.ledger")).isEqualTo(1_000);
            assertThat(node.count("select position from public.ledger"))
                    .isEqualTo(node.count("select position from log.head"));
        }
    }

    @Test
    void a_group_goes_on_where_it_was_after_a_restart() {
        String account;
        try (Node node = node(Map.of())) {
            account = node.account();
            deposit(node, account, 50);
            caughtUp(node, "ledger");
        }
        try (Node node = node(Map.of())) {
            deposit(node, account, 50);
            caughtUp(node, "ledger");
            assertThat(node.count("select handled from public.ledger")).isEqualTo(100);
        }
    }

    @Test
    void a_stolen_group_counts_once() {
        try (Node one = node(SHORT_CLAIM);
                Node two = node(SHORT_CLAIM)) {
            String account = one.account();
            for (int round = 0; round < 6; round++) {
                var answers = new ArrayList<CompletableFuture<Recorded>>();
                for (int i = 0; i < 200; i++) {
                    answers.add(one.send(new Account.Deposit(account, 1)));
                }
                one.sql().sql("update log.token set owner = null").update();
                answers.forEach(Node::answer);
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> one.count("select coalesce(max(balance), 0) from public.ledger") >= 1_200);
            assertThat(two.count("select handled from public.ledger")).isEqualTo(1_200);
        }
    }

    @Test
    void a_failed_batch_is_rolled_back_and_tried_again() {
        var closed = new AtomicBoolean(true);
        try (Node node = Node.on(
                database,
                Map.of(),
                context -> context.registerBean(
                        "ledger",
                        ProcessorDefinition.class,
                        () -> ProcessorDefinition.projection(
                                "ledger", new Ledger(context.getBean(javax.sql.DataSource.class), closed))))) {
            String account = node.account();
            deposit(node, account, 10);
            await().until(() -> node.get(Processors.class).status().getFirst().error() != null);
            assertThat(node.count("select count(*) from public.ledger")).isZero();
            closed.set(false);
            caughtUp(node, "ledger");
            assertThat(node.count("select handled from public.ledger")).isEqualTo(10);
            assertThat(node.get(Processors.class).status().getFirst().error()).isNull();
        }
    }

    @Test
    void a_replay_rebuilds_the_same_and_is_silent() throws Exception {
        var policy = new Policy();
        try (Node node = Node.on(database, Map.of(), context -> {
            context.registerBean(
                    "ledger",
                    ProcessorDefinition.class,
                    () -> ProcessorDefinition.projection("ledger", ledgerOf(context)));
            context.registerBean(
                    "policy", ProcessorDefinition.class, () -> ProcessorDefinition.policy("policy", policy));
        })) {
            String account = node.account();
            deposit(node, account, 3_000);
            caughtUp(node, "ledger");
            caughtUp(node, "policy");
            long head = node.count("select position from log.head");
            node.sql().sql("update public.ledger set balance = 0").update();
            node.get(Processors.class).replay("ledger").get();
            caughtUp(node, "ledger");
            assertThat(node.count("select balance from public.ledger")).isEqualTo(3_000);
            assertThat(node.count("select position from log.head")).isEqualTo(head);
            assertThat(policy.seen).hasSize(3_001);
            assertThatThrownBy(() -> node.get(Processors.class).replay("policy").get())
                    .hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_replay_that_is_interrupted_by_a_restart_goes_on() throws Exception {
        try (Node node = node(Map.of())) {
            String account = node.account();
            deposit(node, account, 200);
            caughtUp(node, "ledger");
        }
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            // as after a reset at 201, having come to 101
            statement.execute("update log.token set token = '101/201', owner = null");
            statement.execute("update public.ledger set balance = 100, handled = 100");
        }
        try (Node node = node(Map.of())) {
            caughtUp(node, "ledger");
            assertThat(node.count("select handled from public.ledger")).isEqualTo(200);
        }
    }

    @Test
    void a_policy_starts_at_its_first_start_and_a_private_model_at_the_oldest_event() {
        try (Node before = Node.on(database)) {
            deposit(before, before.account(), 10);
        }
        var policy = new Policy();
        var model = new Witness();
        try (Node node = Node.on(
                database,
                ProcessorDefinition.policy("policy", policy),
                ProcessorDefinition.nodePrivate("model", Set.of("Account"), model))) {
            await().until(() -> node.get(Processors.class).caughtUp());
            assertThat(model.seen).hasSize(11);
            assertThat(policy.seen).isEmpty();
            node.account();
            await().until(() -> model.seen.size() == 12 && policy.seen.size() == 1);
        }
    }

    @Test
    void a_group_with_a_pace_gathers_what_is_recorded_one_by_one() {
        var unhurried = new Batches();
        try (Node node = Node.on(
                database, ProcessorDefinition.policy("unhurried", unhurried).pace(Duration.ofSeconds(1)))) {
            String account = node.account();
            await().untilAtomic(unhurried.events, equalTo(1));
            for (int i = 0; i < 99; i++) {
                node.done(new Account.Deposit(account, 1));
            }
            await().untilAtomic(unhurried.events, equalTo(100));
            assertThat(unhurried.batches.get()).isLessThan(20);
            caughtUp(node, "unhurried");
        }
    }

    @Test
    void a_private_model_of_other_aggregates_is_not_held_up() {
        var model = new Witness();
        try (Node node = Node.on(database, ProcessorDefinition.nodePrivate("model", Set.of("Article"), model))) {
            deposit(node, node.account(), 100);
            await().until(() -> node.get(Processors.class).caughtUp());
            caughtUp(node, "model");
            assertThat(model.seen).isEmpty();
        }
    }

    @Test
    void what_another_node_records_arrives() {
        try (Node one = node(Map.of());
                Node two = Node.on(database)) {
            String account = two.account();
            deposit(two, account, 500);
            await().until(() -> one.count("select coalesce(max(handled), 0) from public.ledger") == 500);
        }
    }

    @Test
    void a_poison_event_is_set_aside_with_those_that_follow_it() {
        var picky = new Picky();
        try (Node node =
                Node.on(database, ProcessorDefinition.policy("picky", picky).withDeadLetters())) {
            String poisoned = node.account();
            String other = node.account();
            node.done(new Account.Deposit(poisoned, 1));
            node.done(new Account.Deposit(poisoned, 13));
            node.done(new Account.Deposit(poisoned, 2));
            node.done(new Account.Deposit(other, 3));
            caughtUp(node, "picky");
            assertThat(picky.seen).containsExactly(1L, 3L);
            assertThat(node.count(
                            "select count(*) from log.dead_letter where aggregate_identifier = '" + poisoned + "'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void a_position_waits_for_what_is_under_way_and_the_group_does_not() {
        var beginner = new Beginner();
        try (Node node = Node.on(
                database,
                SHORT_CLAIM,
                context -> context.registerBean("beginner", ProcessorDefinition.class, () -> definition(beginner)))) {
            deposit(node, node.account(), 299);
            await().until(() -> beginner.begun.size() == 300);
            long first = beginner.begun.getFirst();
            long last = beginner.begun.getLast();
            assertThat(node.get(Processors.class).position("beginner")).isEqualTo(first - 1);
            beginner.begun.subList(1, 300).forEach(beginner.work::end);
            assertThat(node.get(Processors.class).lag("beginner")).isEqualTo(300);
            assertThat(kept(node)).isLessThan(first);
            beginner.work.end(first);
            assertThat(node.get(Processors.class).lag("beginner")).isZero();
            await("for the next look of an idle group").until(() -> kept(node) == last);
        }
    }

    @Test
    void work_that_had_not_ended_when_a_node_stopped_is_begun_again() {
        var before = new Beginner();
        try (Node node = Node.on(
                database,
                SHORT_CLAIM,
                context -> context.registerBean("beginner", ProcessorDefinition.class, () -> definition(before)))) {
            deposit(node, node.account(), 9);
            await().until(() -> before.begun.size() == 10);
            before.begun.subList(0, 4).forEach(before.work::end);
            await().until(() -> kept(node) == before.begun.get(3));
        }
        var after = new Beginner();
        try (Node _ = Node.on(
                database,
                SHORT_CLAIM,
                context -> context.registerBean("beginner", ProcessorDefinition.class, () -> definition(after)))) {
            await().until(() -> after.begun.size() == 6);
            assertThat(after.begun).containsExactlyElementsOf(before.begun.subList(4, 10));
        }
    }

    private static ProcessorDefinition definition(Beginner beginner) {
        return ProcessorDefinition.policy("beginner", beginner).notes(beginner.work);
    }

    private static long kept(Node node) {
        return node.count(
                "select convert_from(token, 'UTF8')::bigint from log.token where processor_name = 'beginner'");
    }
}
