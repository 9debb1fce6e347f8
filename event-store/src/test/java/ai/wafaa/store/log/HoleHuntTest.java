package ai.wafaa.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.store.Node;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A follower must not miss an event that is committed after others with higher positions, nor wait for one that never will be. */
class HoleHuntTest {

    /** What happens while a follower reads. */
    enum Schedule {
        /** A transaction stays open while others append ten thousand events. */
        ONE_IS_SLOW {
            @Override
            void run(Hunted log) throws Exception {
                Hunted.Held slow = log.hold();
                log.append(10_500, Duration.ZERO);
                log.read();
                slow.commit();
            }
        },
        /** A transaction stays open while a node appends whose clock is a minute behind. */
        A_CLOCK_IS_OFF {
            @Override
            void run(Hunted log) throws Exception {
                Hunted.Held slow = log.hold();
                log.append(1, Duration.ZERO);
                log.read();
                log.append(3, Duration.ofSeconds(-61));
                log.read();
                slow.commit();
            }
        },
        /** Some are rolled back, and some stay open, and others go on. */
        SOME_ARE_ROLLED_BACK {
            @Override
            void run(Hunted log) throws Exception {
                for (int i = 0; i < 20; i++) {
                    Hunted.Held doomed = log.hold();
                    log.append(300, Duration.ofSeconds(i - 10));
                    log.read();
                    doomed.rollback();
                    Hunted.Held slow = log.hold();
                    log.append(300, Duration.ofSeconds(-70));
                    log.read();
                    slow.commit();
                }
            }
        };

        abstract void run(Hunted log) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void the_log_loses_nothing(Schedule schedule) throws Exception {
        try (Node node = Node.on(Node.database());
                Hunted log = new HuntedLog(node)) {
            assertThat(missed(log, schedule)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void axons_own_engine_loses_events_with_its_default_settings(Schedule schedule) throws Exception {
        try (Node node = Node.on(Node.database());
                Hunted log = new HuntedAxonEngine(node)) {
            assertThat(missed(log, schedule)).isNotEmpty();
        }
    }

    private static Set<String> missed(Hunted log, Schedule schedule) throws Exception {
        schedule.run(log);
        log.settle();
        log.read();
        Set<String> missed = new HashSet<>(log.committed());
        missed.removeAll(log.seen());
        assertThat(log.committed()).containsAll(log.seen());
        return missed;
    }

    @Test
    void nothing_is_handed_out_twice() throws Exception {
        try (Node node = Node.on(Node.database());
                HuntedLog log = new HuntedLog(node)) {
            Schedule.SOME_ARE_ROLLED_BACK.run(log);
            log.settle();
            log.read();
            assertThat(log.positions())
                    .isEqualTo(java.util.stream.LongStream.rangeClosed(1, node.count("select position from log.head"))
                            .boxed()
                            .toList());
        }
    }
}
