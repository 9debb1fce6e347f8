package ai.wafaa.command.access;

import ai.wafaa.kernel.agent.Role;
import ai.wafaa.web.Caller;

/** The signed-in user, as the interface shows them. */
record UserAnswer(String id, String tenantId, String email, String fullName, Role role) {

    static UserAnswer of(Caller caller) {
        return new UserAnswer(caller.userId(), caller.tenantId(), caller.email(), caller.fullName(), caller.role());
    }
}
