package ai.wafaa.command.access;

import ai.wafaa.kernel.agent.AgentDisabled;
import ai.wafaa.kernel.agent.AgentEnabled;
import ai.wafaa.kernel.agent.AgentRenamed;
import ai.wafaa.kernel.agent.AgentRoleChanged;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Who is disabled can no longer sign in, nor go on; who has another role signs in again to use it. Absolute values: doing it twice changes nothing. */
@DisallowReplay
class WhenUserChangesThenChangeCredential {
    private final Credentials credentials;

    WhenUserChangesThenChangeCredential(Credentials credentials) {
        this.credentials = credentials;
    }

    @EventHandler
    void on(AgentRenamed event) {
        credentials.rename(event.agentId(), event.fullName());
    }

    @EventHandler
    void on(AgentRoleChanged event) {
        credentials.changeRole(event.agentId(), event.role());
    }

    @EventHandler
    void on(AgentEnabled event) {
        credentials.enable(event.agentId(), true);
    }

    @EventHandler
    void on(AgentDisabled event) {
        credentials.enable(event.agentId(), false);
    }
}
