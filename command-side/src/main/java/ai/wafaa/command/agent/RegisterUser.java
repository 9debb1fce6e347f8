package ai.wafaa.command.agent;

import ai.wafaa.kernel.agent.RegisterAgent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A user joins and may sign in. The hash goes into the table of credentials, never into an event.
 *
 * @param passwordHash null for those who will not sign in by password
 */
public record RegisterUser(
        @TargetAggregateIdentifier String agentId,
        RegisterAgent registration,
        @Nullable String passwordHash) {

    public RegisterUser(RegisterAgent registration, @Nullable String passwordHash) {
        this(registration.agentId(), registration, passwordHash);
    }

    @Override
    public String toString() {
        return "RegisterUser[" + agentId + "]";
    }
}
