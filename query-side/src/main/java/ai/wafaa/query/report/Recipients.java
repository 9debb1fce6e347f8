package ai.wafaa.query.report;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.query.Sql;
import ai.wafaa.query.insight.Tenants.Tenant;
import ai.wafaa.query.mail.WafaaSmtp;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** To whom a tenant may send: its own users, and addresses at domains that it has shown to be its own. Nobody relays mail through us. */
@Component
class Recipients {
    private static final int MOST = 50;

    private final DatabaseClient database;
    private final WafaaSmtp settings;

    Recipients(DatabaseClient database, WafaaSmtp settings) {
        this.database = database;
        this.settings = settings;
    }

    /** The addresses, each once. Fails with {@code validation-failed} at the first that may not be written to. */
    Mono<List<String>> allowed(List<String> asked, Tenant tenant) {
        List<String> addresses = asked.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (addresses.isEmpty() || addresses.size() > MOST)
            return Mono.error(Refusal.invalid("recipients", "must be 1 to " + MOST + " addresses"));
        return Sql.of("select lower(email) as email from read.agent")
                .bind("tenant", tenant.tenantId())
                .and("tenant_id = :tenant and enabled")
                .query(database, row -> Sql.text(row, "email"))
                .collect(HashSet<String>::new, Set::add)
                .map(users -> {
                    for (int i = 0; i < addresses.size(); i++)
                        if (!users.contains(addresses.get(i)) && !verified(addresses.get(i), tenant))
                            throw Refusal.invalid(
                                    "recipients/" + i,
                                    "must be the address of a user, or at a domain that your company has verified");
                    return addresses;
                });
    }

    private boolean verified(String address, Tenant tenant) {
        if (!address.matches("[^@\\s,;<>\"]{1,64}@[a-z0-9.-]{1,255}")) return false;
        String domain = address.substring(address.indexOf('@') + 1);
        return settings.verifiedDomains().getOrDefault(tenant.slug(), List.of()).stream()
                .anyMatch(domain::equalsIgnoreCase);
    }
}
