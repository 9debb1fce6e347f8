package ai.wafaa.command.channel.outbound;

import ai.wafaa.kernel.conversation.ConversationStarted;
import ai.wafaa.store.privacy.PersonalFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a batch of events means for the outbox, in a handful of statements, and tells the sender once it is committed. */
class OutboxWriter {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWriter.class);

    private final JdbcTemplate jdbc;
    private final PersonalFields personal;
    private final SentMessages sent;
    private final Consumer<Set<String>> committed;

    /** @param committed is told the accounts for which there may be something to send */
    OutboxWriter(JdbcTemplate jdbc, PersonalFields personal, SentMessages sent, Consumer<Set<String>> committed) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.sent = sent;
        this.committed = committed;
    }

    void write(OutboxPage page) {
        Set<String> accounts = new HashSet<>();
        if (!page.routes.isEmpty()) insertRoutes(page.routes);
        if (!page.replies.isEmpty()) insertReplies(page.replies, accounts);
        if (!page.delivered.isEmpty()) remove(page, accounts);
        if (!accounts.isEmpty()) CurrentUnitOfWork.get().root().afterCommit(unit -> committed.accept(accounts));
    }

    private void insertRoutes(List<ConversationStarted> routes) {
        jdbc.update(
                """
                insert into command.conversation_route (conversation_id, tenant_id, channel_account_id, channel, customer_id, address)
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[])
                on conflict (conversation_id) do nothing
                """,
                column(routes, ConversationStarted::conversationId),
                column(routes, ConversationStarted::tenantId),
                column(routes, ConversationStarted::channelAccountId),
                column(routes, ConversationStarted::channel),
                column(routes, ConversationStarted::customerId),
                column(routes, started -> seal(started.customerId(), "address", started.customerAddress())));
    }

    private void insertReplies(List<OutboxPage.Reply> replies, Set<String> accounts) {
        int[] placed = {0};
        jdbc.query(
                """
                insert into command.outbox (message_id, conversation_id, channel_account_id, position, body, created_at)
                select r.message_id, r.conversation_id, t.channel_account_id, r.position, r.body, r.at
                from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[]) as r (message_id, conversation_id, position, body, at)
                join command.conversation_route t on t.conversation_id = r.conversation_id
                on conflict (message_id) do nothing
                returning message_id, conversation_id, channel_account_id
                """,
                row -> {
                    placed[0]++;
                    accounts.add(row.getString(3));
                    sent.remember(
                            row.getString(1),
                            new SentMessages.Sent(row.getString(1), row.getString(2), row.getString(3)));
                },
                column(replies, OutboxPage.Reply::messageId),
                column(replies, OutboxPage.Reply::conversationId),
                replies.stream().map(OutboxPage.Reply::position).toArray(Long[]::new),
                column(replies, reply -> seal(reply.customerId(), "body", reply.text())),
                column(replies, reply -> reply.at().toString()));
        if (placed[0] < replies.size())
            LOG.error(
                    "{} replies belong to conversations of which no start is known, and cannot be sent",
                    replies.size() - placed[0]);
    }

    /** The next message of the same conversation may go now, so the account has work. */
    private void remove(OutboxPage page, Set<String> accounts) {
        String[] messages = page.delivered.keySet().toArray(String[]::new);
        String[] providerIds = page.delivered.values().toArray(String[]::new);
        jdbc.query(
                """
                with gone as (
                    delete from command.outbox o using unnest(?::uuid[], ?::text[]) as d (message_id, provider_id)
                    where o.message_id = d.message_id
                    returning o.message_id, o.conversation_id, o.channel_account_id, d.provider_id)
                insert into command.outbound_message (message_id, conversation_id, channel_account_id, provider_message_id)
                select message_id, conversation_id, channel_account_id, nullif(provider_id, '') from gone
                on conflict (message_id) do nothing
                returning channel_account_id
                """,
                row -> {
                    accounts.add(row.getString(1));
                },
                messages,
                providerIds);
    }

    private String seal(String customerId, String field, String text) {
        return personal.seal(null, customerId, Outbox.TABLE, field, text);
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
