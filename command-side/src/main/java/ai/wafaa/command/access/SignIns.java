package ai.wafaa.command.access;

import ai.wafaa.command.directory.Directory;
import ai.wafaa.command.directory.TenantInfo;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.web.security.Session;
import ai.wafaa.web.security.SessionTokens;
import ai.wafaa.web.security.SignInRefused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Lets users in by password. What is wrong (tenant, address, password, disabled) is not told, nor can it be timed. */
@Component
class SignIns {
    private static final int TRIES = 10;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private record Account(String tenant, String email) {}

    private final Directory directory;
    private final Credentials credentials;
    private final Passwords passwords;
    private final SessionTokens tokens;
    private final Cache<Account, AtomicInteger> failures =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(100_000).build();

    SignIns(Directory directory, Credentials credentials, Passwords passwords, SessionTokens tokens) {
        this.directory = directory;
        this.credentials = credentials;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    /**
     * Blocks for the time of a hash.
     *
     * @throws SignInRefused when something is wrong
     * @throws Refusal {@code rate-limited} after too many failures on one account
     */
    Session signIn(String tenantSlug, String email, String password) {
        var account = new Account(tenantSlug, Credentials.normalised(email));
        AtomicInteger failed = failures.get(account, a -> new AtomicInteger());
        if (failed.get() >= TRIES) {
            throw new Refusal(
                    RefusalCode.RATE_LIMITED,
                    "Too many failed sign-ins; wait a minute.",
                    Map.of("retry_after", PAUSE.toSeconds()));
        }
        Optional<Credential> found = directory
                .tenantBySlug(tenantSlug)
                .map(TenantInfo::tenantId)
                .flatMap(tenantId -> credentials.find(tenantId, email))
                .filter(Credential::enabled);
        if (!passwords.matches(password, found.map(Credential::passwordHash).orElse(null))) {
            failed.incrementAndGet();
            throw new SignInRefused();
        }
        failures.invalidate(account);
        Credential credential = found.orElseThrow(SignInRefused::new);
        return tokens.begin(credential.caller(), credential.generation());
    }
}
