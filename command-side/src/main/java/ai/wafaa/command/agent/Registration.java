package ai.wafaa.command.agent;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.RegisterAgent;
import ai.wafaa.store.Aggregates;
import ai.wafaa.store.Batch;
import java.sql.SQLException;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/**
 * A user and with what they sign in, in one transaction: there is no half user. Two users of a tenant with one address meet at the table's unique index when both
 * are new, and one of them is then refused.
 */
class Registration {
    private final Aggregates aggregates;

    Registration(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /** Registering a known user again changes nothing. @return whether the user is new */
    @CommandHandler
    boolean on(RegisterUser command) throws Exception {
        RegisterAgent user = command.registration();
        UserRules.verify(user);
        String known = userWith(user.agentId(), user.tenantId(), user.email());
        if (known != null) {
            if (known.equals(user.agentId())) return false;
            throw new Refusal(
                    RefusalCode.CONFLICT, "Another user has this e-mail address.", Map.of("pointer", "/email"));
        }
        aggregates.of(Agent.class).newInstance(() -> new Agent(user));
        Batch.current()
                .write(
                        """
                        insert into command.credential (user_id, tenant_id, email, full_name, role, password_hash)
                        values (?, ?, ?, ?, ?, ?)
                        """,
                        user.agentId(),
                        user.tenantId(),
                        user.email(),
                        user.fullName(),
                        user.role().name(),
                        command.passwordHash());
        return true;
    }

    /** The id, or else the address, that is taken. */
    private static @Nullable String userWith(String userId, String tenantId, String email) throws SQLException {
        String sql = """
                select user_id from command.credential where user_id = ? or (tenant_id = ? and email = ?)
                order by (user_id = ?) desc limit 1
                """;
        try (var statement = Batch.current().connection().prepareStatement(sql)) {
            statement.setString(1, userId);
            statement.setString(2, tenantId);
            statement.setString(3, email);
            statement.setString(4, userId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
