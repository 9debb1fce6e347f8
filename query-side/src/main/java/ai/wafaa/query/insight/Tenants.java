package ai.wafaa.query.insight;

import ai.wafaa.query.Sql;
import ai.wafaa.web.Caller;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the answers need to know of a tenant. */
@Component("tenantsOfFigures")
public class Tenants {
    private final DatabaseClient database;
    private final Clock clock;

    Tenants(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Outside an application, e.g. for a test. */
    public static Tenants over(DatabaseClient database, Clock clock) {
        return new Tenants(database, clock);
    }

    /** What a tenant is called, and where and in which language it works. */
    public record Tenant(UUID tenantId, String slug, String name, String zone, String language) {}

    /** In UTC and English as long as nothing is known of it. */
    public Mono<Tenant> find(UUID tenantId) {
        return Sql.of("select slug, name, zone, language from insight.tenant")
                .bind("tenant", tenantId)
                .and("tenant_id = :tenant")
                .query(
                        database,
                        row -> new Tenant(
                                tenantId,
                                Sql.text(row, "slug"),
                                Sql.text(row, "name"),
                                Sql.text(row, "zone"),
                                Sql.text(row, "language")))
                .next()
                .defaultIfEmpty(new Tenant(tenantId, "", "", "UTC", "en"));
    }

    /** The question that somebody asks. */
    public Mono<Question> question(Asked asked, Caller caller) {
        UUID tenantId = Sql.id(caller.tenantId());
        return find(tenantId).map(tenant -> Question.of(asked, tenantId, tenant.zone(), clock.instant()));
    }
}
