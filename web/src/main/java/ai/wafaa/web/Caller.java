package ai.wafaa.web;

import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.Role;

/**
 * The signed-in user of a request; controllers take it as an argument. Role, address and name are those of the sign-in: a change of role ends the sign-ins made
 * before it.
 */
public record Caller(String userId, String tenantId, Role role, String email, String fullName) {

    /** Whether the caller may do what users of that role do. {@code AGENT ⊂ SUPERVISOR ⊂ ADMIN}; an auditor has none of these. */
    public boolean has(Role needed) {
        if (role == Role.AUDITOR || needed == Role.AUDITOR) {
            return role == needed;
        }
        return role.compareTo(needed) >= 0;
    }

    /** Whether the caller may see all of the tenant's conversations, not only their own. */
    public boolean seesWholeTenant() {
        return role != Role.AGENT;
    }

    /** @throws Refusal {@code forbidden} when the caller is not of that role, or one that includes it */
    public void require(Role needed) {
        if (!has(needed)) {
            throw new Refusal(
                    RefusalCode.FORBIDDEN,
                    "This needs the role " + needed.name().toLowerCase(java.util.Locale.ROOT) + ".");
        }
    }

    /** The caller as the one who makes commands happen. */
    public Actor actor(String correlationId) {
        return new Actor(tenantId, Actor.Kind.USER, userId, correlationId, null);
    }
}
