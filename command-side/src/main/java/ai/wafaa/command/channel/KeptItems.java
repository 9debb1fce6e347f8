package ai.wafaa.command.channel;

import ai.wafaa.kernel.Ids;
import ai.wafaa.store.log.JdbcBatch;
import ai.wafaa.store.privacy.MasterKey;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a provider told and this version does not understand or could not place. Nothing that arrived is thrown away. */
@Component
public class KeptItems {
    private final JdbcTemplate jdbc;
    private final MasterKey master;

    KeptItems(DataSource log, MasterKey master) {
        this.jdbc = new JdbcTemplate(log);
        this.master = master;
    }

    /**
     * @param channelAccountId null when it concerns no account that is known
     * @param reason why it is kept, e.g. {@code unknown-message}
     * @param content the provider's own words
     */
    public record Kept(@Nullable String channelAccountId, String reason, String content) {

        /** The same for the same item, so that one that is delivered again is kept once. */
        String id() {
            return Ids.of("kept", channelAccountId == null ? "" : channelAccountId, content)
                    .toString();
        }
    }

    /** Blocks. */
    public void keep(Collection<Kept> items, Instant receivedAt) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Kept item : items) {
            String id = item.id();
            byte[] sealed = master.seal(item.content().getBytes(StandardCharsets.UTF_8), "kept item " + id);
            rows.add(new @Nullable Object[] {
                id, item.channelAccountId(), item.reason(), sealed, Timestamp.from(receivedAt)
            });
        }
        JdbcBatch.execute(jdbc, """
                insert into command.kept_item (item_id, channel_account_id, reason, sealed, received_at) values (?::uuid, ?::uuid, ?, ?, ?)
                on conflict (item_id) do nothing
                """, rows);
    }
}
