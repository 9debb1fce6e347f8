package ai.wafaa.command.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.handoff.Roster.Member;
import ai.wafaa.command.handoff.WaitingRoom.Waiting;
import ai.wafaa.kernel.conversation.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static Member member(String id, int held, long idleMinutes, String... specialties) {
        return new Member(id, held, 5, Set.of(specialties), NOON.minusSeconds(60 * idleMinutes));
    }

    private static Waiting waiting(@Nullable String specialty, String... returnedBy) {
        return new Waiting("c", specialty, Set.of(returnedBy), false);
    }

    private static Choice chosen(Waiting waiting, Member... members) {
        return Choice.of(waiting, List.of(members), Set.of()).orElseThrow();
    }

    @Test
    void the_least_load_wins_and_of_equals_the_longest_idle() {
        assertThat(chosen(waiting(null), member("a", 1, 90), member("b", 0, 1), member("c", 0, 5))
                        .agentId())
                .isEqualTo("c");
    }

    @Test
    void who_has_the_wanted_specialty_wins_over_who_has_less_to_do() {
        Choice choice = chosen(waiting("billing"), member("a", 0, 90), member("b", 3, 1, "billing"));
        assertThat(choice.agentId()).isEqualTo("b");
        assertThat(choice.candidates())
                .extracting(Candidate::agentId, Candidate::passedOverBecause)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("b", null),
                        org.assertj.core.groups.Tuple.tuple("a", "lacks the specialty billing"));
    }

    @Test
    void without_anybody_of_the_wanted_specialty_it_waits() {
        assertThat(Choice.of(waiting("billing"), List.of(member("a", 0, 90)), Set.of()))
                .isEmpty();
    }

    @Test
    void who_let_it_go_gets_it_only_when_nobody_else_can() {
        assertThat(chosen(waiting(null, "a"), member("a", 0, 90), member("b", 4, 1))
                        .agentId())
                .isEqualTo("b");
        assertThat(chosen(waiting(null, "a"), member("a", 0, 90), member("b", 5, 1))
                        .agentId())
                .isEqualTo("a");
    }

    /** Hand-offs come every 20 s on average and take 2 to 8 minutes; 20 agents may hold 5 each. */
    @Test
    void a_thousand_hand_offs_spread_evenly_over_twenty_agents() {
        var random = new SplittableRandom(7);
        record End(Instant at, String agentId) {}
        var ends = new PriorityQueue<>(Comparator.comparing(End::at));
        Map<String, Integer> held = new HashMap<>();
        Map<String, Instant> idleSince = new HashMap<>();
        Map<String, Integer> given = new HashMap<>();
        Instant now = NOON;
        for (int i = 0; i < 1000; i++) {
            now = now.plusMillis(random.nextLong(40_000));
            while (!ends.isEmpty() && ends.peek().at().isBefore(now)) {
                End end = ends.poll();
                held.merge(end.agentId(), -1, Integer::sum);
                idleSince.put(end.agentId(), end.at());
            }
            List<Member> online = new ArrayList<>();
            for (int a = 0; a < 20; a++) {
                String id = "agent" + a;
                online.add(new Member(
                        id, held.getOrDefault(id, 0), 5, Set.of(), idleSince.getOrDefault(id, NOON.plusNanos(a))));
            }
            String agent =
                    Choice.of(waiting(null), online, Set.of()).orElseThrow().agentId();
            held.merge(agent, 1, Integer::sum);
            given.merge(agent, 1, Integer::sum);
            ends.add(new End(now.plusSeconds(120 + random.nextLong(360)), agent));
        }
        IntSummaryStatistics spread =
                given.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        System.out.println("1,000 hand-offs over 20 agents: " + spread);
        assertThat(given).hasSize(20);
        assertThat(spread.getMax() - spread.getMin()).isLessThanOrEqualTo(10);
    }
}
