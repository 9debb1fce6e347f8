package ai.wafaa.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.conversation.CustomerTexts;
import ai.wafaa.command.conversation.HandoffTriggers;
import ai.wafaa.embedded.Database;
import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.kernel.Event;
import ai.wafaa.kernel.agent.CapacityChanged;
import ai.wafaa.kernel.conversation.*;
import ai.wafaa.kernel.handoff.Priority;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random histories of customers, agents, the bot, timers, two nodes and a database that goes away, against the rules that must hold in every prefix of the log.
 * {@code -Dhistories=N} plays more of them, {@code -Dseed=S} one again. What fails is cut down to the steps that it needs.
 */
class RandomHistoriesTest {
    private static final int LENGTH = 60;
    private static final HandoffTriggers TRIGGERS = new HandoffTriggers() {
        @Override
        public Optional<Fired> onMessage(String tenantId, String text) {
            return text.contains("human")
                    ? Optional.of(new Fired("keyword", null, "human", null, null, Priority.MEDIUM))
                    : Optional.empty();
        }

        @Override
        public Optional<Fired> onConfidence(String tenantId, double confidence) {
            return confidence < 0.6
                    ? Optional.of(new Fired("confidence", null, null, confidence, 0.6, Priority.MEDIUM))
                    : Optional.empty();
        }
    };
    private static final CustomerTexts TEXTS = (tenant, notice, sample, values) -> "Let me connect you.";

    private static final int MOST_HISTORIES = 500;

    private static final Set<Class<?>> EVERYTHING = Set.of(
            MessageReceived.class,
            BotReplied.class,
            BotReplySuppressed.class,
            HandoffRequested.class,
            AgentAssigned.class,
            AssignmentWithdrawn.class,
            AgentClaimed.class,
            AgentReplied.class,
            OwnerReplied.class,
            Released.class,
            DeliveryChanged.class,
            ConversationClosed.class,
            Transferred.class,
            AssignmentForced.class,
            HolderReminded.class,
            SpecialtyWaived.class,
            ConversationKept.class,
            CapacityChanged.class);

    private static final Set<Class<?>> seen = new HashSet<>();
    private static Database database;
    private static long cuts;
    private static DomainNode one;
    private static DomainNode two;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.shared().newDatabase();
        one = new DomainNode(database, TRIGGERS, TEXTS);
        two = new DomainNode(database, TRIGGERS, TEXTS);
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    @Test
    void on_one_node_the_rules_hold_in_every_prefix() throws Exception {
        playAll(List.of(one), 1, RandomHistoriesTest::nothing);
    }

    @Test
    void with_commands_decided_together_the_rules_hold_in_every_prefix() throws Exception {
        playAll(List.of(one), 12, RandomHistoriesTest::nothing);
    }

    @Test
    void on_two_nodes_at_once_the_rules_hold_in_every_prefix() throws Exception {
        playAll(List.of(one, two), 12, RandomHistoriesTest::nothing);
    }

    /** What a crash leaves behind: transactions that end in the middle, and commits whose answer nobody hears. */
    @Test
    void with_transactions_cut_in_the_middle_the_rules_hold_in_every_prefix() throws Exception {
        long before = cuts;
        playAll(List.of(one), 12, RandomHistoriesTest::cut);
        assertThat(cuts).isGreaterThan(before);
    }

    private static void nothing() {}

    /** Ends what is under way in the database, in every other burst, a moment after it was begun. */
    private static void cut() {
        var random = ThreadLocalRandom.current();
        if (random.nextBoolean()) return;
        LockSupport.parkNanos(random.nextLong(4_000_000));
        cuts += JdbcClient.create(database.dataSource())
                .sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()
                        """)
                .query(Long.class)
                .single();
    }

    /** Plays a number of histories, and then as many more as it takes until everything has happened: histories in which nothing happens would prove nothing. */
    private static void playAll(List<DomainNode> nodes, int burst, Runnable midway) throws Exception {
        seen.clear();
        Long repeated = Long.getLong("seed");
        long first = repeated != null ? repeated : System.nanoTime();
        long end = first + (repeated != null ? 1 : Integer.getInteger("histories", 30));
        long latest = repeated != null ? end : Math.max(end, first + MOST_HISTORIES);
        for (long seed = first; seed < end || (seed < latest && !seen.containsAll(EVERYTHING)); seed++)
            holds(nodes, burst, midway, seed);
        if (repeated == null) assertThat(seen).containsAll(EVERYTHING);
    }

    private static void holds(List<DomainNode> nodes, int burst, Runnable midway, long seed) throws Exception {
        List<Step> steps = Step.history(new SplittableRandom(seed), LENGTH);
        List<String> broken = broken(nodes, steps, burst, midway);
        if (broken.isEmpty()) return;
        List<Step> fewest = shrink(nodes, steps, burst, midway);
        assertThat(broken(nodes, fewest, burst, midway))
                .as("seed %d, steps %s", seed, fewest)
                .isEmpty();
        assertThat(broken).as("seed %d, not repeated by fewer steps", seed).isEmpty();
    }

    private static List<String> broken(List<DomainNode> nodes, List<Step> steps, int burst, Runnable midway)
            throws Exception {
        long before = nodes.getFirst().head();
        Play play = new Play(nodes);
        for (int from = 0; from < steps.size(); from += burst) {
            play.play(steps.subList(from, Math.min(steps.size(), from + burst)), burst, midway);
            play.learn(nodes.getFirst().eventsAfter(before));
        }
        LogRules rules = new LogRules();
        for (Event event : nodes.getFirst().eventsAfter(before)) {
            rules.next(event);
            seen.add(event.getClass());
        }
        rules.settled();
        List<String> broken = new ArrayList<>(rules.broken());
        broken.addAll(play.unexpected());
        return broken;
    }

    /** Leaves out pieces, large ones first, as long as what is left still breaks a rule (Zeller's delta debugging, without its complements). */
    private static List<Step> shrink(List<DomainNode> nodes, List<Step> steps, int burst, Runnable midway)
            throws Exception {
        List<Step> left = steps;
        for (int size = left.size() / 2; size >= 1; size /= 2) {
            for (int from = 0; from + size <= left.size(); ) {
                List<Step> without = new ArrayList<>(left.subList(0, from));
                without.addAll(left.subList(from + size, left.size()));
                if (broken(nodes, without, burst, midway).isEmpty()) from += size;
                else left = without;
            }
        }
        return left;
    }
}
