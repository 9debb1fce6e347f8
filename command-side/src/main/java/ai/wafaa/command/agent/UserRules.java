package ai.wafaa.command.agent;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.agent.RegisterAgent;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a user may be called and be good at. */
final class UserRules {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,189}");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SPECIALTIES = 20;
    private static final int LONGEST_SPECIALTY = 100;

    private UserRules() {}

    static void verify(RegisterAgent user) {
        if (!EMAIL.matcher(user.email()).matches()) {
            throw Refusal.invalid("email", "must be an e-mail address");
        }
        verify(user.fullName(), user.specialties());
    }

    /** Null is not checked. */
    static void verify(@Nullable String fullName, @Nullable Set<String> specialties) {
        if (fullName != null && (fullName.isBlank() || fullName.length() > LONGEST_NAME)) {
            throw Refusal.invalid("full_name", "must have 1 to " + LONGEST_NAME + " characters");
        }
        if (specialties != null
                && (specialties.size() > MOST_SPECIALTIES
                        || specialties.stream().anyMatch(s -> s.isBlank() || s.length() > LONGEST_SPECIALTY))) {
            throw Refusal.invalid(
                    "specialties",
                    "must be at most " + MOST_SPECIALTIES + ", each of 1 to " + LONGEST_SPECIALTY + " characters");
        }
    }
}
