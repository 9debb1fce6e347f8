package ai.wafaa.command.channel;

import ai.wafaa.store.privacy.MasterKey;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The secrets of all channel accounts: in the table encrypted with the master key, in memory at hand. What another node changed counts here after a few seconds. */
@Component
public class ChannelSecrets implements SmartInitializingSingleton {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final String ALL = "all";

    private final JdbcTemplate jdbc;
    private final MasterKey master;
    private final LoadingCache<String, Map<String, ChannelSecret>> secrets;

    public ChannelSecrets(DataSource log, MasterKey master) {
        this.jdbc = new JdbcTemplate(log);
        this.master = master;
        this.secrets = Caffeine.newBuilder()
                .refreshAfterWrite(FRESH) // in the background, so that no request waits for the table
                .executor(task -> Thread.startVirtualThread(task))
                .build(all -> read());
    }

    @Override
    public void afterSingletonsInstantiated() {
        var _ = secrets.get(ALL); // so that no request waits for the first reading
    }

    /** Sets an account's secrets. Blocks. */
    public void put(String channelAccountId, ChannelSecret secret) {
        byte[] sealed = master.seal(JSON.writeValueAsBytes(secret), boundTo(channelAccountId));
        jdbc.update("""
                insert into command.channel_secret (channel_account_id, sealed) values (?::uuid, ?)
                on conflict (channel_account_id) do update set sealed = excluded.sealed, updated_at = now()
                """, channelAccountId, sealed);
        secrets.put(ALL, read());
    }

    /** Null when none is configured. Does not block. */
    public @Nullable ChannelSecret of(String channelAccountId) {
        return secrets.get(ALL).get(channelAccountId);
    }

    /** Whether some account has this verify token; compared in constant time. */
    public boolean knowsVerifyToken(String token) {
        byte[] told = token.getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (ChannelSecret secret : secrets.get(ALL).values()) {
            String expected = secret.verifyToken();
            if (expected != null) known |= MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), told);
        }
        return known;
    }

    /** The different secrets that webhooks may be signed with. */
    public List<String> appSecrets() {
        return secrets.get(ALL).values().stream()
                .map(ChannelSecret::appSecret)
                .distinct()
                .toList();
    }

    private Map<String, ChannelSecret> read() {
        Map<String, ChannelSecret> all = new HashMap<>();
        jdbc.query("select channel_account_id, sealed from command.channel_secret", row -> {
            String account = row.getString(1);
            all.put(account, JSON.readValue(master.open(row.getBytes(2), boundTo(account)), ChannelSecret.class));
        });
        return Map.copyOf(all);
    }

    private static String boundTo(String channelAccountId) {
        return "channel secret " + channelAccountId;
    }
}
