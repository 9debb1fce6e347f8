package ai.wafaa.command.sweep;

import ai.wafaa.command.sweep.SweepProgress.Range;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.conversation.AskForRating;
import ai.wafaa.store.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has customers asked how it went when the bot's answer was the last word for some time. It looks at each answer, and each report of its delivery, when that has
 * become so old: when it is still the last of its conversation, nobody has written since.
 */
public class AnsweredByBot {
    private static final String NAME = "answered-by-bot";
    private static final String LAST = """
            select e.aggregate_id, convert_from(e.metadata, 'utf8')::jsonb ->> 'tenant_id' as tenant_id from log.event e
            where e.position > ? and e.position <= ? and e.aggregate_type = 'Conversation'
              and e.payload_type in ('conversation.BotReplied', 'conversation.DeliveryChanged')
              and not exists (select 1 from log.event l where l.aggregate_id = e.aggregate_id and l.sequence > e.sequence)
            """;

    private final JdbcClient jdbc;
    private final SweepProgress progress;
    private final Commands commands;
    private final Duration silence;
    private final Clock clock;

    public AnsweredByBot(JdbcClient jdbc, Commands commands, Duration silence, Clock clock) {
        this.jdbc = jdbc;
        this.progress = new SweepProgress(jdbc);
        this.commands = commands;
        this.silence = silence;
        this.clock = clock;
    }

    /** Returns when all who are to be asked have been. */
    public void sweep() {
        Instant silentSince = clock.instant().minus(silence);
        Range range;
        do {
            range = progress.next(NAME, silentSince);
            if (range.to() == range.from()) return;
            ask(range, silentSince);
            progress.done(NAME, range.to());
        } while (range.isFull());
    }

    private void ask(Range range, Instant silentSince) {
        record Silent(String conversationId, String tenantId) {}
        var silent = jdbc.sql(LAST)
                .params(range.from(), range.to())
                .query((row, n) -> new Silent(row.getString(1), row.getString(2)))
                .list();
        Sweeps.await(silent.stream()
                .map(s -> commands.send(
                        new AskForRating(s.conversationId(), silentSince, clock.instant()),
                        new Actor(
                                s.tenantId(),
                                Actor.Kind.JOB,
                                NAME,
                                UUID.randomUUID().toString(),
                                null)))
                .toList());
    }
}
