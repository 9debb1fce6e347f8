package ai.wafaa.command.channel.outbound;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A lane for each account. Used by the outbox's thread only. */
final class Lanes {
    private static final Duration UNKNOWN_ACCOUNT = Duration.ofSeconds(1);

    private final Function<String, @Nullable Transport> transportOf;
    private final Backoff backoff;
    private final Map<String, Lane> lanes = new HashMap<>();

    /** @param transportOf the way out of an account; null while the account is not known, whose messages wait */
    Lanes(Function<String, @Nullable Transport> transportOf, Backoff backoff) {
        this.transportOf = transportOf;
        this.backoff = backoff;
    }

    /** How many messages of the account may go now. */
    int room(String account, long nowNanos) {
        Lane lane = find(account);
        return lane == null ? 0 : lane.room(nowNanos);
    }

    Duration untilRoom(String account, long nowNanos) {
        Lane lane = find(account);
        return lane == null ? UNKNOWN_ACCOUNT : lane.untilRoom(nowNanos);
    }

    /** The lane of an account that had room. */
    Lane of(String account) {
        Lane lane = find(account);
        if (lane == null) throw new IllegalStateException("The account " + account + " is not known any more");
        return lane;
    }

    void answered(String account, Outcome outcome, long nowNanos) {
        Lane lane = lanes.get(account);
        if (lane == null) return;
        switch (outcome) {
            case Outcome.Accepted _, Outcome.Refused _ -> lane.works();
            case Outcome.Later later -> {
                if (later.wholeAccount()) lane.pause(later.retryAfter(), nowNanos);
            }
            case Outcome.Unknown _ -> lane.pause(null, nowNanos);
        }
    }

    private @Nullable Lane find(String account) {
        Lane lane = lanes.get(account);
        if (lane != null) return lane;
        Transport transport = transportOf.apply(account);
        if (transport == null) return null;
        lane = new Lane(transport, backoff);
        lanes.put(account, lane);
        return lane;
    }
}
