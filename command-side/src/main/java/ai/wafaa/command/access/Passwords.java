package ai.wafaa.command.access;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords, which is slow on purpose: only a few at once, so that sign-ins cannot take the machine. All methods block. */
@Component
public class Passwords {
    private static final int SHORTEST = 8;
    /** Of what bcrypt takes, in bytes. */
    private static final int LONGEST = 72;

    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int PATIENCE_SECONDS = 5;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobodys = encoder.encode("a password that nobody has");

    /** @throws Refusal {@code validation-failed} when it is too short or too long */
    public String hash(String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST || bytes > LONGEST) {
            throw Refusal.invalid(
                    "password", "must have at least " + SHORTEST + " characters and at most " + LONGEST + " bytes");
        }
        return inTurn(() -> encoder.encode(password));
    }

    /** Takes as long for a user that does not exist (hash null) as for one that does. */
    boolean matches(String password, @Nullable String hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return false;
        }
        boolean matches = inTurn(() -> encoder.matches(password, hash != null ? hash : nobodys));
        return matches && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(RefusalCode.UNAVAILABLE, "Too many people are signing in at once.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(RefusalCode.UNAVAILABLE, "The server is stopping.");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
