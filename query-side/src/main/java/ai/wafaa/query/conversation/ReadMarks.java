package ai.wafaa.query.conversation;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.web.Caller;
import ai.wafaa.web.live.LiveRelay;
import ai.wafaa.web.live.Presence;
import ai.wafaa.web.live.Typing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a user has read, and is looking at. Neither is part of the log: it says nothing of what happened to the customer. */
@RestController
class ReadMarks {
    private final DatabaseClient database;
    private final Sight sight;
    private final LiveRelay relay;

    ReadMarks(DatabaseClient database, Sight sight, LiveRelay relay) {
        this.database = database;
        this.sight = sight;
        this.relay = relay;
    }

    /** One of the two. */
    record Mark(@Nullable UUID lastReadMessageId, @Nullable Boolean unread) {}

    @PutMapping("/api/v1/conversations/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> mark(@PathVariable UUID id, @RequestBody Mark mark, Caller caller) {
        UUID message = mark.lastReadMessageId();
        boolean unread = Boolean.TRUE.equals(mark.unread());
        if ((message == null) != unread)
            throw new Refusal(
                    RefusalCode.VALIDATION_FAILED,
                    "name the last message read, or unread: true",
                    Map.of("pointer", "/last_read_message_id"));
        return sight.of(id, caller).then(message == null ? markUnread(id, caller) : markRead(id, message, caller));
    }

    /** Up to the last message of the customer that is not later than the one named. */
    private Mono<Void> markRead(UUID conversation, UUID message, Caller caller) {
        return database.sql("""
                        insert into desk.read_mark (user_id, conversation_id, tenant_id, inbound_seen, last_read_message_id, marked_at)
                        select :user, :conversation, :tenant, coalesce(max(m.inbound_no), 0), :message, now()
                        from read.message named join read.message m
                          on m.conversation_id = named.conversation_id and (m.sent_at, m.position) <= (named.sent_at, named.position)
                        where named.message_id = :message and named.conversation_id = :conversation
                        having count(*) > 0
                        on conflict (user_id, conversation_id) do update set marked_at = excluded.marked_at,
                          inbound_seen = greatest(read_mark.inbound_seen, excluded.inbound_seen), last_read_message_id = excluded.last_read_message_id
                        """)
                .bind("user", UUID.fromString(caller.userId()))
                .bind("tenant", UUID.fromString(caller.tenantId()))
                .bind("conversation", conversation)
                .bind("message", message)
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows > 0
                        ? Mono.<Void>empty()
                        : Mono.error(
                                new Refusal(RefusalCode.NOT_FOUND, "There is no such message in this conversation.")));
    }

    private Mono<Void> markUnread(UUID conversation, Caller caller) {
        return database.sql("""
                        insert into desk.read_mark (user_id, conversation_id, tenant_id, inbound_seen, marked_at)
                        select :user, a.conversation_id, :tenant, greatest(0, a.inbound_count - 1), now() from read.activity a
                        where a.conversation_id = :conversation
                        on conflict (user_id, conversation_id) do update set inbound_seen = excluded.inbound_seen, marked_at = excluded.marked_at
                        """)
                .bind("user", UUID.fromString(caller.userId()))
                .bind("tenant", UUID.fromString(caller.tenantId()))
                .bind("conversation", conversation)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** The customer may be told that somebody writes, where the channel can show it. */
    private Mono<Void> tellCustomer(UUID conversation, Caller caller) {
        return database.sql("select customer_id from read.conversation where conversation_id = :id and agent_id = :me")
                .bind("id", conversation)
                .bind("me", UUID.fromString(caller.userId()))
                .map(row -> String.valueOf(row.get(0)))
                .one()
                .doOnNext(customer -> relay.tell(
                        new Typing(caller.tenantId(), conversation.toString(), customer, Typing.Author.AGENT)))
                .then();
    }

    /** Forgotten after ten seconds, unless said again. */
    record Attention(@NotNull Presence.State state) {}

    @PostMapping("/api/v1/conversations/{id}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> presence(@PathVariable UUID id, @Valid @RequestBody Attention attention, Caller caller) {
        Mono<Void> told = attention.state() == Presence.State.WRITING ? tellCustomer(id, caller) : Mono.empty();
        return sight.of(id, caller)
                .then(told)
                .doOnSuccess(seen -> relay.tell(new Presence(
                        caller.tenantId(), id.toString(), caller.userId(), caller.fullName(), attention.state())));
    }
}
