package ai.wafaa.command.channel.outbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds our message again when the provider tells of it, by our id or by its own: from memory as a rule, from the tables for what was sent long ago or elsewhere.
 */
public class SentMessages {
    private static final int REMEMBERED = 200_000;

    private final Cache<String, Sent> byKey =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final JdbcTemplate jdbc;

    SentMessages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that was sent, or is about to be. */
    public record Sent(String messageId, String conversationId, String channelAccountId) {}

    /** The provider's name of a message, unique for an account. */
    public static String providerKey(String channelAccountId, String providerMessageId) {
        return channelAccountId + "/" + providerMessageId;
    }

    /** @param key our message id, or a {@link #providerKey} */
    void remember(String key, Sent message) {
        byKey.put(key, message);
    }

    /** From memory; null means that a table has to be looked into. Does not block. */
    public @Nullable Sent atHand(String key) {
        return byKey.getIfPresent(key);
    }

    /** Looks up messages by our ids, all at once, and remembers them. Blocks. */
    public void findOurs(Collection<String> messageIds) {
        String[] ids = messageIds.toArray(String[]::new);
        jdbc.query(
                """
                select message_id, conversation_id, channel_account_id from command.outbound_message where message_id = any (?::uuid[])
                union all
                select message_id, conversation_id, channel_account_id from command.outbox where message_id = any (?::uuid[])
                """,
                row -> {
                    remember(row.getString(1), new Sent(row.getString(1), row.getString(2), row.getString(3)));
                },
                ids,
                ids);
    }

    /** Likewise, by the provider's ids within an account. */
    public void findTheirs(String channelAccountId, Collection<String> providerMessageIds) {
        jdbc.query(
                """
                select message_id, conversation_id, channel_account_id, provider_message_id from command.outbound_message
                where channel_account_id = ?::uuid and provider_message_id = any (?)
                """,
                row -> {
                    remember(
                            providerKey(row.getString(3), row.getString(4)),
                            new Sent(row.getString(1), row.getString(2), row.getString(3)));
                },
                channelAccountId,
                providerMessageIds.toArray(String[]::new));
    }
}
