package ai.wafaa.command.channel.sandbox;

import ai.wafaa.store.privacy.MasterKey;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was sent to the sandbox, the newest of it. Blocks. */
@Component
class SandboxMessages {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Older ones are forgotten, now and then. */
    private static final int KEPT = 10_000;

    private static final int FORGET_EVERY = 500;

    private final JdbcTemplate jdbc;
    private final MasterKey master;

    SandboxMessages(DataSource log, MasterKey master) {
        this.jdbc = new JdbcTemplate(log);
        this.master = master;
    }

    /**
     * A message as it was sent.
     *
     * @param id WhatsApp's name of it
     * @param messageId ours
     */
    record SandboxMessage(
            String id,
            String phoneNumberId,
            String to,
            String text,
            @Nullable String messageId,
            Instant sentAt) {}

    void add(SandboxMessage message) {
        Long sequence = jdbc.queryForObject(
                """
                insert into command.sandbox_message (provider_message_id, phone_number_id, sealed, sent_at) values (?, ?, ?, ?)
                returning sequence
                """,
                Long.class,
                message.id(),
                message.phoneNumberId(),
                master.seal(JSON.writeValueAsBytes(message), boundTo(message.id())),
                Timestamp.from(message.sentAt()));
        if (Objects.requireNonNull(sequence) % FORGET_EVERY == 0)
            jdbc.update("delete from command.sandbox_message where sequence <= ?", sequence - KEPT);
    }

    /**
     * The newest messages, oldest first.
     *
     * @param phoneNumberId of this number; null for all
     * @param to to this customer; null for all
     */
    List<SandboxMessage> newest(@Nullable String phoneNumberId, @Nullable String to, int limit) {
        return jdbc
                .query("""
                        select provider_message_id, sealed from command.sandbox_message
                        where ?::text is null or phone_number_id = ? order by sequence desc
                        """, (row, n) -> open(row.getString(1), row.getBytes(2)), phoneNumberId, phoneNumberId)
                .stream()
                .filter(message -> to == null || message.to().equals(to))
                .limit(limit)
                .toList()
                .reversed();
    }

    private SandboxMessage open(String id, byte[] sealed) {
        String json = new String(master.open(sealed, boundTo(id)), StandardCharsets.UTF_8);
        return JSON.readValue(json, SandboxMessage.class);
    }

    private static String boundTo(String id) {
        return "sandbox message " + id;
    }
}
