package ai.wafaa.projection.insight;

import ai.wafaa.kernel.tenant.TenantCreated;
import ai.wafaa.projection.table.Table;

/** A row of {@code tenant}: what a tenant is called, and where its days begin. */
final class TenantRow {
    static final Table<TenantRow> TABLE = Table.named("tenant", TenantRow::new, "tenant_id")
            .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
            .text("slug", r -> r.slug, (r, v) -> r.slug = v)
            .text("name", r -> r.name, (r, v) -> r.name = v)
            .text("zone", r -> r.zone, (r, v) -> r.zone = v)
            .text("language", r -> r.language, (r, v) -> r.language = v)
            .number("position", r -> r.position, (r, v) -> r.position = v)
            .build();

    private String tenantId = "";
    private String slug = "";
    private String name = "";
    private String zone = "";
    private String language = "";
    private long position;

    private TenantRow() {}

    static TenantRow of(TenantCreated event, long position) {
        var row = new TenantRow();
        row.tenantId = event.tenantId();
        row.slug = event.slug();
        row.name = event.name();
        row.zone = event.zone();
        row.language = event.language();
        row.position = position;
        return row;
    }
}
