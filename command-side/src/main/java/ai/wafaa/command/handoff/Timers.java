package ai.wafaa.command.handoff;

import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.ReturnHeld;
import ai.wafaa.kernel.conversation.NoticeKind;
import ai.wafaa.kernel.conversation.PassOnAssignment;
import ai.wafaa.kernel.conversation.RemindHolder;
import ai.wafaa.kernel.conversation.TakeBack;
import ai.wafaa.kernel.conversation.TellWaiting;
import ai.wafaa.kernel.conversation.WaiveSpecialty;
import ai.wafaa.kernel.tenant.HandoffSettings;
import ai.wafaa.store.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes through the timers that are due. Each becomes a command that names the state for which it was set and changes nothing when that has passed; so a timer
 * that goes off late, twice or on two nodes does no harm.
 */
public class Timers {
    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    private static final int MOST_AT_ONCE = 200;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DueTable table;
    private final RecentWaits waits;
    private final Commands commands;
    private final Function<String, HandoffSettings> settings;
    private final Predicate<String> isOpen;
    private final Clock clock;

    /**
     * @param settings those of a tenant
     * @param isOpen whether a tenant is open now
     */
    public Timers(
            JdbcClient jdbc,
            Commands commands,
            Function<String, HandoffSettings> settings,
            Predicate<String> isOpen,
            Clock clock) {
        this.table = new DueTable(jdbc);
        this.waits = new RecentWaits(jdbc);
        this.commands = commands;
        this.settings = settings;
        this.isOpen = isOpen;
        this.clock = clock;
    }

    /** Has every timer that is due now go off; returns when what it leads to is recorded. */
    public void tick() {
        Instant now = clock.instant();
        List<Due> due;
        do {
            due = table.lease(now, LEASE, MOST_AT_ONCE);
            Map<Due, CompletableFuture<?>> sent = new LinkedHashMap<>();
            due.forEach(timer -> sent.put(timer, send(timer, now)));
            sent.forEach((timer, done) -> ended(timer, done, now));
        } while (due.size() == MOST_AT_ONCE);
    }

    private CompletableFuture<?> send(Due due, Instant now) {
        Object command = command(due, now);
        if (command == null) return CompletableFuture.completedFuture(null);
        var actor = new Actor(
                due.tenantId(), Actor.Kind.JOB, "timers", UUID.randomUUID().toString(), null);
        return commands.send(command, actor);
    }

    private @Nullable Object command(Due due, Instant now) {
        String id = due.subject();
        return switch (due.kind()) {
            case CLAIM -> new PassOnAssignment(id, agent(due), due.since(), now);
            case SILENT ->
                due.stage() == 0
                        ? new RemindHolder(id, agent(due), due.since(), now.plusSeconds(takeBackAfter(due)), now)
                        : new TakeBack(id, agent(due), due.since(), now);
            case WAIT -> isOpen.test(due.tenantId()) ? tellWaiting(due, now) : null;
            case SPECIALTY -> new WaiveSpecialty(id, due.since(), now);
            case AWAY -> new ReturnHeld(id, due.since(), now);
        };
    }

    private TellWaiting tellWaiting(Due due, Instant now) {
        RecentWaits.Expected expected = waits.of(due.subject());
        NoticeKind notice = due.stage() == 0 ? NoticeKind.WAITING : NoticeKind.LEAVE_MESSAGE;
        return new TellWaiting(due.subject(), notice, due.since(), expected.place(), expected.minutes(), now);
    }

    private static String agent(Due due) {
        return Objects.requireNonNull(due.agentId());
    }

    private int takeBackAfter(Due due) {
        return settings.apply(due.tenantId()).takeBackAfterSeconds();
    }

    private void ended(Due due, CompletableFuture<?> done, Instant now) {
        try {
            done.join();
            table.wentOff(due, next(due, now));
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal && !isWorthRepeating(refusal)) {
                log.debug("the timer {} of {} has nothing to do: {}", due.kind(), due.subject(), refusal.code());
                table.wentOff(due, null);
            } else {
                log.warn("the timer {} of {} goes off again in {}", due.kind(), due.subject(), LEASE, e);
            }
        }
    }

    private static boolean isWorthRepeating(Refusal refusal) {
        return refusal.code() == RefusalCode.UNAVAILABLE || refusal.code() == RefusalCode.CONFLICT;
    }

    /** Null when that was all for this state. */
    private @Nullable Instant next(Due due, Instant now) {
        if (due.stage() > 0) return null;
        HandoffSettings s = settings.apply(due.tenantId());
        return switch (due.kind()) {
            case SILENT -> s.takeBackAfterSeconds() == 0 ? null : now.plusSeconds(s.takeBackAfterSeconds());
            case WAIT ->
                s.leaveMessageAfterSeconds() == 0
                        ? null
                        : latest(due.since().plusSeconds(s.leaveMessageAfterSeconds()), now.plusSeconds(10));
            case CLAIM, SPECIALTY, AWAY -> null;
        };
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
