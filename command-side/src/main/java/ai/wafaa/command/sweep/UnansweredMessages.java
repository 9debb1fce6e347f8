package ai.wafaa.command.sweep;

import ai.wafaa.command.sweep.SweepProgress.Range;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.conversation.ReportBotFailure;
import ai.wafaa.store.Commands;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every message to the bot is followed by a reply, a hand-off or a recorded reason why not. What is not, in time, is handed over, and told in the log with its id.
 * Messages to people are looked after by the timers of hand-off.
 */
public class UnansweredMessages {
    private static final Logger log = LoggerFactory.getLogger(UnansweredMessages.class);
    private static final String NAME = "unanswered";
    /** What follows a message names it; its id is looked for in the bytes, without reading them as JSON. */
    private static final String UNANSWERED = """
            select m.aggregate_id, m.event_id, (c.message ->> 'epoch')::bigint as epoch,
                   convert_from(m.metadata, 'utf8')::jsonb ->> 'tenant_id' as tenant_id
            from log.event m cross join lateral (select convert_from(m.payload, 'utf8')::jsonb as message) c
            where m.position > ? and m.position <= ? and m.payload_type = 'conversation.MessageReceived'
              and (c.message ->> 'forBot')::boolean and not exists (
                select 1 from log.event a where a.aggregate_id = m.aggregate_id and a.sequence > m.sequence
                  and a.payload_type in ('conversation.BotReplied', 'conversation.BotReplySuppressed', 'conversation.HandoffRequested')
                  and position(convert_to(m.event_id::text, 'utf8') in a.payload) > 0)
            """;

    private final JdbcClient jdbc;
    private final SweepProgress progress;
    private final Commands commands;
    private final Duration patience;
    private final Clock clock;
    private final Counter found;

    /** @param patience how long the bot may take */
    public UnansweredMessages(
            JdbcClient jdbc, Commands commands, Duration patience, Clock clock, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.progress = new SweepProgress(jdbc);
        this.commands = commands;
        this.patience = patience;
        this.clock = clock;
        this.found = Counter.builder("wafaa.messages.unanswered")
                .description("Messages to the bot that had no answer in time and were handed over")
                .register(metrics);
    }

    private record Unanswered(String conversationId, String messageId, long epoch, String tenantId) {}

    /** Returns when all that are old enough have been dealt with. */
    public void sweep() {
        Range range;
        do {
            range = progress.next(NAME, clock.instant().minus(patience));
            if (range.to() == range.from()) return;
            handOver(unanswered(range));
            progress.done(NAME, range.to());
        } while (range.isFull());
    }

    private List<Unanswered> unanswered(Range range) {
        return jdbc.sql(UNANSWERED)
                .params(range.from(), range.to())
                .query((row, n) -> new Unanswered(
                        row.getString("aggregate_id"),
                        row.getString("event_id"),
                        row.getLong("epoch"),
                        row.getString("tenant_id")))
                .list();
    }

    private void handOver(List<Unanswered> messages) {
        Instant now = clock.instant();
        var sent = messages.stream()
                .map(message -> {
                    log.warn(
                            "message {} of conversation {} had no answer within {}: it is handed over",
                            message.messageId(),
                            message.conversationId(),
                            patience);
                    found.increment();
                    var actor = new Actor(
                            message.tenantId(),
                            Actor.Kind.JOB,
                            "unanswered",
                            UUID.randomUUID().toString(),
                            message.messageId());
                    return commands.send(
                            new ReportBotFailure(
                                    message.conversationId(), message.messageId(), "unanswered", message.epoch(), now),
                            actor);
                })
                .toList();
        Sweeps.await(sent);
    }
}
