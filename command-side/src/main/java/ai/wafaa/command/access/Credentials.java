package ai.wafaa.command.access;

import ai.wafaa.kernel.agent.Role;
import ai.wafaa.web.security.Session;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of those who may sign in. A row comes with the event that registers its user, in one transaction. All methods block. */
@Component
public class Credentials {
    private final JdbcClient jdbc;

    Credentials(DataSource log) {
        this.jdbc = JdbcClient.create(log);
    }

    /** An address as it is compared: written in any case, it is the same. */
    public static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    Optional<Credential> find(String tenantId, String email) {
        return jdbc.sql("""
                        select user_id, tenant_id, email, full_name, role, password_hash, enabled, generation
                        from command.credential where tenant_id = ? and email = ?
                        """)
                .params(tenantId, normalised(email))
                .query((row, number) -> Credential.of(
                        row.getString("user_id"),
                        row.getString("tenant_id"),
                        row.getString("email"),
                        row.getString("full_name"),
                        row.getString("role"),
                        row.getString("password_hash"),
                        row.getBoolean("enabled"),
                        row.getInt("generation")))
                .optional();
    }

    /** Whether the tenant has that user. */
    public boolean exists(String tenantId, String userId) {
        return jdbc.sql("select exists (select 1 from command.credential where user_id = ? and tenant_id = ?)")
                .params(userId, tenantId)
                .query(Boolean.class)
                .single();
    }

    /** Gives a user another password and ends what was signed in with the old one. @return whether there is that user */
    public boolean setPassword(String tenantId, String userId, String hash) {
        return jdbc.sql("""
                        update command.credential set password_hash = ?, generation = generation + 1
                        where user_id = ? and tenant_id = ?
                        """).params(hash, userId, tenantId).update() == 1;
    }

    void rename(String userId, String fullName) {
        jdbc.sql("update command.credential set full_name = ? where user_id = ?")
                .params(fullName, userId)
                .update();
    }

    /** Sign-ins carry the role, so those made so far end. */
    void changeRole(String userId, Role role) {
        jdbc.sql("update command.credential set role = ?, generation = generation + 1 where user_id = ? and role <> ?")
                .params(role.name(), userId, role.name())
                .update();
    }

    void enable(String userId, boolean enabled) {
        jdbc.sql(
                        "update command.credential set enabled = ?, generation = generation + 1 where user_id = ? and enabled <> ?")
                .params(enabled, userId, enabled)
                .update();
    }

    /** Whether a sign-in was neither ended nor overtaken by a change of its user. */
    boolean holds(Session session) {
        return jdbc.sql("""
                        select enabled and generation = ?
                            and not exists (select 1 from command.ended_session where session_id = ?)
                        from command.credential where user_id = ?
                        """)
                .params(session.generation(), session.id(), session.caller().userId())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Ends one sign-in, and forgets those that have expired anyway. */
    void end(Session session) {
        jdbc.sql("insert into command.ended_session (session_id, expires_at) values (?, ?) on conflict do nothing")
                .params(session.id(), OffsetDateTime.ofInstant(session.expiresAt(), ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from command.ended_session where expires_at < now() - interval '1 hour'")
                .update();
    }
}
