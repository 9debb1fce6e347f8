package ai.wafaa.command.channel.whatsapp;

import ai.wafaa.command.channel.whatsapp.WhatsAppItem.Party;
import ai.wafaa.kernel.Ids;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who a party is. A customer is known by the phone number; WhatsApp may tell only its own user id, and from then on never the number again. So the user id that came
 * with a number leads to the customer of that number, and one that came alone stays the customer it made.
 */
class CustomerAliases {
    private static final int REMEMBERED = 200_000;

    private final Cache<String, String> customers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final JdbcTemplate jdbc;

    CustomerAliases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The customer's id from memory; null when {@link #settle} has to be asked first. Does not block. */
    @Nullable
    String customer(String channelAccountId, Party party) {
        if (party.userId() == null) return first(channelAccountId, party);
        return customers.getIfPresent(alias(channelAccountId, party));
    }

    /** Under which alias the party is to be settled; null when there is nothing to settle. */
    static String alias(String channelAccountId, Party party) {
        return Ids.customer(channelAccountId, "user " + party.userId()).toString();
    }

    /** Who somebody is that was never seen before. */
    static String first(String channelAccountId, Party party) {
        return Ids.customer(channelAccountId, party.address()).toString();
    }

    /**
     * Settles for good which customers these aliases mean. Blocks.
     *
     * @param proposed by alias, the customer who it is if the alias is new
     */
    void settle(Map<String, String> proposed) {
        var inOrder = new TreeMap<>(
                proposed); // two nodes that settle the same aliases wait for each other only in one direction
        String[] aliases = inOrder.keySet().toArray(String[]::new);
        jdbc.update("""
                insert into command.customer_alias (alias, customer_id) select * from unnest(?::uuid[], ?::uuid[])
                on conflict (alias) do nothing
                """, aliases, inOrder.values().toArray(String[]::new));
        jdbc.query(
                "select alias, customer_id from command.customer_alias where alias = any (?::uuid[])",
                row -> {
                    customers.put(row.getString(1), row.getString(2));
                },
                (Object) aliases);
    }
}
