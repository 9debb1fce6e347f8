package ai.wafaa.query.report;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.query.Sql;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The domains that a tenant has shown to be its own: a code goes to the domain's postmaster, an address that only who runs the domain's mail can read
 * (RFC 5321, 4.5.1), and whoever repeats it has been told by them.
 */
@Component
class Domains {
    private static final int MOST = 20;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration VALID = Duration.ofDays(1);

    private final DatabaseClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Domains(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param verifiedAt null until the code was repeated */
    record Domain(String name, Instant codeSentAt, @Nullable Instant verifiedAt) {}

    /** A code that is to be mailed, and to which domain. */
    record Code(String domain, String digits, Instant at) {}

    Mono<List<Domain>> of(UUID tenant) {
        return Sql.of("select domain, code_sent_at, verified_at from report.domain")
                .bind("tenant", tenant)
                .and("tenant_id = :tenant and not removed")
                .end("order by domain")
                .query(
                        database,
                        row -> new Domain(
                                Sql.text(row, "domain"),
                                Sql.time(row, "code_sent_at"),
                                Sql.instant(row, "verified_at")))
                .collectList();
    }

    /** A new code for a domain that is not verified yet; fails with {@code rate-limited} when the last is a few minutes old. */
    Mono<Code> begin(UUID tenant, UUID by, String domain) {
        var code = new Code(domain, String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000)), clock.instant());
        return of(tenant).flatMap(known -> {
            if (known.stream().noneMatch(d -> d.name().equals(domain)) && known.size() >= MOST)
                return Mono.error(Refusal.invalid("domain", "must be one of at most " + MOST));
            return Sql.of("""
                            insert into report.domain as d values (:tenant, :domain, :by, :code, :now, 0, null)
                            on conflict (tenant_id, domain) do update
                              set added_by = :by, code = :code, code_sent_at = :now, attempts = 0, verified_at = null, removed = false
                            where (d.verified_at is null or d.removed) and d.code_sent_at < :latest
                            returning domain""")
                    .bind("tenant", tenant)
                    .bind("domain", domain)
                    .bind("by", by)
                    .bind("code", hash(tenant, domain, code.digits()))
                    .bind("now", code.at())
                    .bind("latest", code.at().minus(PAUSE))
                    .query(database, row -> code)
                    .next()
                    .switchIfEmpty(Mono.error(() -> new Refusal(
                            RefusalCode.RATE_LIMITED,
                            "The domain is verified, or a code was sent less than " + PAUSE.toMinutes()
                                    + " minutes ago.")));
        });
    }

    /** A code that could not be mailed does not keep from asking for another. */
    Mono<Void> notSent(UUID tenant, Code code) {
        return Sql.of("update report.domain set code_sent_at = 'epoch'")
                .bind("tenant", tenant)
                .bind("domain", code.domain())
                .and("tenant_id = :tenant and domain = :domain")
                .query(database, row -> row)
                .then();
    }

    /** Fails with {@code validation-failed} when the code is wrong, too old, or was tried too often. */
    Mono<Void> verify(UUID tenant, String domain, String digits) {
        return Sql.of("""
                        update report.domain set attempts = attempts + 1 where tenant_id = :tenant and domain = :domain and not removed
                        returning code, code_sent_at, attempts, verified_at""")
                .bind("tenant", tenant)
                .bind("domain", domain)
                .query(database, row -> {
                    boolean right = MessageDigest.isEqual(
                            Objects.requireNonNull(row.get("code", byte[].class)), hash(tenant, domain, digits));
                    boolean valid = Sql.number(row, "attempts") <= MOST_ATTEMPTS
                            && Sql.time(row, "code_sent_at").plus(VALID).isAfter(clock.instant());
                    return right && valid;
                })
                .next()
                .switchIfEmpty(Mono.error(() -> new Refusal(RefusalCode.NOT_FOUND, "There is no such domain.")))
                .flatMap(right -> right
                        ? Sql.of("update report.domain set verified_at = coalesce(verified_at, :now)")
                                .bind("now", clock.instant())
                                .bind("tenant", tenant)
                                .bind("domain", domain)
                                .and("tenant_id = :tenant and domain = :domain")
                                .query(database, row -> row)
                                .then()
                        : Mono.error(Refusal.invalid(
                                "code",
                                "must be the last code that was sent; it holds a day and " + MOST_ATTEMPTS
                                        + " attempts")));
    }

    Mono<Void> remove(UUID tenant, String domain) {
        return Sql.of("update report.domain set removed = true, verified_at = null")
                .bind("tenant", tenant)
                .bind("domain", domain)
                .and("tenant_id = :tenant and domain = :domain")
                .query(database, row -> row)
                .then();
    }

    private static byte[] hash(UUID tenant, String domain, String digits) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(tenant.getMostSignificantBits())
                    .putLong(tenant.getLeastSignificantBits())
                    .array());
            digest.update((domain + " " + digits.strip()).getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
