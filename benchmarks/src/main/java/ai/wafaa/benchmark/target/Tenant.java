package ai.wafaa.benchmark.target;

import ai.wafaa.benchmark.provider.Account;
import java.util.List;
import java.util.stream.IntStream;

/** A tenant of the run, with its first admin and its WhatsApp account. */
public record Tenant(
        String slug, String name, String adminEmail, String adminPassword, Account account, String verifyToken) {
    private static final long FIRST_PHONE_NUMBER_ID = 200_000_000_000_001L;

    /** {@code t1}, {@code t2}, … */
    public static List<Tenant> numbered(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Tenant(
                        "t" + i,
                        "Company " + i,
                        "admin@t" + i + ".example",
                        "Benchmark-admin-" + i,
                        new Account(
                                Long.toString(FIRST_PHONE_NUMBER_ID + i),
                                "4930" + (1_000_000 + i),
                                "benchmark-app-secret-" + i),
                        "benchmark-verify-token-" + i))
                .toList();
    }

    /** What {@code wafaa tenant add} is given. */
    List<String> addArguments() {
        return List.of(
                "tenant",
                "add",
                "--tenant",
                slug,
                "--name",
                name,
                "--admin-email",
                adminEmail,
                "--admin-password",
                adminPassword,
                "--whatsapp-phone-number-id",
                account.phoneNumberId(),
                "--app-secret",
                account.appSecret(),
                "--verify-token",
                verifyToken);
    }
}
