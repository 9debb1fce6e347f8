package ai.wafaa.command.access;

import ai.wafaa.kernel.agent.Role;
import ai.wafaa.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * With what a user signs in, and as whom.
 *
 * @param passwordHash null for those who cannot sign in by password
 * @param generation of the sign-ins that still hold
 */
record Credential(Caller caller, @Nullable String passwordHash, boolean enabled, int generation) {

    @Override
    public String toString() {
        return "Credential[" + caller.userId() + "]";
    }

    static Credential of(
            String userId,
            String tenantId,
            String email,
            String fullName,
            String role,
            @Nullable String hash,
            boolean enabled,
            int generation) {
        return new Credential(
                new Caller(userId, tenantId, Role.valueOf(role), email, fullName), hash, enabled, generation);
    }
}
