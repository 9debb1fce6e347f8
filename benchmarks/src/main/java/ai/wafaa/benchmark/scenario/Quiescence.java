package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.agents.AgentRobot;
import ai.wafaa.benchmark.customers.Arrivals;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Waits until nothing is under way any more, and notes when each part came to rest. */
final class Quiescence {
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final long QUIET_NANOS = 2_000_000_000L;

    private final Rig rig;
    private final Arrivals arrivals;
    private final long began = System.nanoTime();
    private final Map<String, Object> reached = new LinkedHashMap<>();
    private double settledAfter;

    /** The moment of this call counts as the end of the load. */
    Quiescence(Rig rig, Arrivals arrivals) {
        this.rig = rig;
        this.arrivals = arrivals;
    }

    /** @return whether all came to rest within the limit */
    boolean await(double limitSeconds) throws InterruptedException {
        boolean rest = false;
        while (!rest && seconds() < limitSeconds) {
            rig.ledger.sweep();
            rest = look();
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        reached.put("came_to_rest", rest);
        return rest;
    }

    private boolean look() throws InterruptedException {
        boolean acknowledged = arrivals.underWay() == 0;
        boolean answered = rig.ledger.unsettled() == 0;
        boolean caughtUp = lagIsZero();
        boolean agentsIdle = rig.robots.stream().mapToInt(AgentRobot::serving).sum() == 0;
        boolean statusesTold = rig.statuses.undelivered() == 0;
        note("seconds_until_acknowledged", acknowledged);
        note("seconds_until_answered", acknowledged && answered);
        note("seconds_until_lag_zero", acknowledged && caughtUp);
        if (acknowledged && answered && caughtUp && settledAfter == 0) {
            settledAfter = seconds();
        }
        return acknowledged
                && answered
                && caughtUp
                && agentsIdle
                && statusesTold
                && rig.ledger.sinceLastAcceptedNanos() > QUIET_NANOS
                && allIsSent();
    }

    private void note(String name, boolean now) {
        if (now) {
            reached.putIfAbsent(name, seconds());
        }
    }

    private boolean lagIsZero() throws InterruptedException {
        try {
            return rig.lag.byProcessor().values().stream().allMatch(events -> events <= 0);
        } catch (IOException | SQLException unreachable) {
            return false;
        }
    }

    /** What was under way when its sender was killed is sent again only after the provider was given time to report on it. */
    private boolean allIsSent() {
        try {
            return rig.lag.unsent() == 0;
        } catch (IOException | SQLException unreachable) {
            return false;
        }
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Until every message was acknowledged and answered and every processor was at the log's head. */
    double settledAfterSeconds() {
        return settledAfter == 0 ? seconds() : settledAfter;
    }

    /** When each part came to rest, for the report. */
    Map<String, Object> reached() {
        return reached;
    }
}
