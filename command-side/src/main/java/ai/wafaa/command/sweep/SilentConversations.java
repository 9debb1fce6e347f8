package ai.wafaa.command.sweep;

import ai.wafaa.command.sweep.SweepProgress.Range;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.conversation.CloseConversation;
import ai.wafaa.store.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes the bot's conversations that have been silent for the time that their tenant sets. It looks at each event when it has become that old: when it is still
 * the last of its conversation, that has been silent since.
 */
public class SilentConversations {
    private static final Duration SLACK = Duration.ofMinutes(1);
    private static final String LAST = """
            select e.aggregate_id, convert_from(e.metadata, 'utf8')::jsonb ->> 'tenant_id' as tenant_id from log.event e
            where e.position > ? and e.position <= ? and e.aggregate_type = 'Conversation'
              and e.payload_type <> 'conversation.ConversationClosed'
              and not exists (select 1 from log.event l where l.aggregate_id = e.aggregate_id and l.sequence > e.sequence)
            """;

    private final JdbcClient jdbc;
    private final SweepProgress progress;
    private final Commands commands;
    private final Supplier<? extends Collection<String>> tenants;
    private final ToIntFunction<String> hours;
    private final Clock clock;
    private final Map<String, Integer> hoursBefore = new HashMap<>();

    /**
     * @param tenants all
     * @param hours after which a tenant's conversations are closed
     */
    public SilentConversations(
            JdbcClient jdbc,
            Commands commands,
            Supplier<? extends Collection<String>> tenants,
            ToIntFunction<String> hours,
            Clock clock) {
        this.jdbc = jdbc;
        this.progress = new SweepProgress(jdbc);
        this.commands = commands;
        this.tenants = tenants;
        this.hours = hours;
        this.clock = clock;
    }

    /** Returns when all that are silent for long enough are closed. */
    public void sweep() {
        Map<Integer, Set<String>> byHours = new TreeMap<>();
        for (String tenant : tenants.get()) {
            int now = hours.applyAsInt(tenant);
            Integer before = hoursBefore.put(tenant, now);
            if (before != null && before != now) progress.restart(name(now));
            byHours.computeIfAbsent(now, h -> new TreeSet<>()).add(tenant);
        }
        byHours.forEach(this::sweep);
    }

    private static String name(int hours) {
        return "silent-" + hours;
    }

    private void sweep(int hours, Set<String> tenants) {
        Instant silentSince = clock.instant().minus(Duration.ofHours(hours));
        Range range;
        do {
            range = progress.next(name(hours), silentSince.minus(SLACK));
            if (range.to() == range.from()) return;
            close(range, tenants, silentSince);
            progress.done(name(hours), range.to());
        } while (range.isFull());
    }

    private void close(Range range, Set<String> tenants, Instant silentSince) {
        Instant now = clock.instant();
        record Silent(String conversationId, String tenantId) {}
        List<Silent> silent = jdbc.sql(LAST)
                .params(range.from(), range.to())
                .query((row, n) -> new Silent(row.getString(1), row.getString(2)))
                .list();
        Sweeps.await(silent.stream()
                .filter(s -> tenants.contains(s.tenantId()))
                .map(s -> commands.send(
                        new CloseConversation(s.conversationId(), silentSince, now),
                        new Actor(
                                s.tenantId(),
                                Actor.Kind.JOB,
                                "silence",
                                UUID.randomUUID().toString(),
                                null)))
                .toList());
    }
}
