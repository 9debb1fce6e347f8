package ai.wafaa.query.report;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.query.Sql;
import ai.wafaa.query.insight.Tenants.Tenant;
import ai.wafaa.query.mail.WafaaSmtp;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** To whom a tenant may send: its own users, and addresses at domains that it has shown to be its own. Nobody relays mail through us. */
@Component
class Recipients {
    private static final int MOST = 50;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]{1,64}@[a-z0-9.-]{1,255}");

    private final DatabaseClient database;
    private final WafaaSmtp settings;
    private final Domains domains;

    Recipients(DatabaseClient database, WafaaSmtp settings, Domains domains) {
        this.database = database;
        this.settings = settings;
        this.domains = domains;
    }

    /** The addresses, each once. Fails with {@code validation-failed} at the first that may not be written to. */
    Mono<List<String>> allowed(List<String> asked, Tenant tenant) {
        List<String> addresses = asked.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (addresses.isEmpty() || addresses.size() > MOST)
            return Mono.error(Refusal.invalid("recipients", "must be 1 to " + MOST + " addresses"));
        var users = Sql.of("select lower(email) as email from read.agent")
                .bind("tenant", tenant.tenantId())
                .and("tenant_id = :tenant and enabled")
                .query(database, row -> Sql.text(row, "email"))
                .collect(HashSet<String>::new, Set::add);
        return Mono.zip(users, verified(tenant), (known, verified) -> {
            for (String address : addresses)
                if (!known.contains(address) && !isAtOneOf(verified, address))
                    throw Refusal.invalid(
                            "recipients",
                            "must be the address of a user, or at a domain that your company has verified: " + address);
            return addresses;
        });
    }

    private Mono<Set<String>> verified(Tenant tenant) {
        return domains.of(tenant.tenantId()).map(own -> {
            Set<String> all = new HashSet<>();
            for (String domain : settings.verifiedDomains().getOrDefault(tenant.slug(), List.of()))
                all.add(domain.toLowerCase(Locale.ROOT));
            own.stream().filter(d -> d.verifiedAt() != null).forEach(d -> all.add(d.name()));
            return all;
        });
    }

    private static boolean isAtOneOf(Set<String> domains, String address) {
        return ADDRESS.matcher(address).matches() && domains.contains(address.substring(address.indexOf('@') + 1));
    }
}
