package ai.wafaa.projection.insight;

import ai.wafaa.kernel.tenant.BusinessHoursChanged;
import ai.wafaa.kernel.tenant.Holiday;
import ai.wafaa.kernel.tenant.OpenInterval;
import ai.wafaa.kernel.tenant.OpeningHours;
import ai.wafaa.kernel.tenant.TenantCreated;
import ai.wafaa.projection.table.Table;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code tenant}: what a tenant is called, where its days begin, and when it is open. */
final class TenantRow {
    static final Table<TenantRow> TABLE = Table.named("tenant", TenantRow::new, "tenant_id")
            .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
            .text("slug", r -> r.slug, (r, v) -> r.slug = v)
            .text("name", r -> r.name, (r, v) -> r.name = v)
            .text("zone", r -> r.zone, (r, v) -> r.zone = v)
            .text("language", r -> r.language, (r, v) -> r.language = v)
            .texts("week", r -> r.week, (r, v) -> r.week = v)
            .texts("holidays", r -> r.holidays, (r, v) -> r.holidays = v)
            .number("position", r -> r.position, (r, v) -> r.position = v)
            .build();

    String tenantId = "";
    private String slug = "";
    private String name = "";
    private String zone = "";
    private String language = "";
    private List<String> week = List.of();
    private List<String> holidays = List.of();
    private long position;
    private @Nullable OpeningHours hours;

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

    void opens(BusinessHoursChanged event, long at) {
        week = event.week().stream()
                .map(i -> i.day() + " " + i.from() + " " + i.to())
                .toList();
        holidays = event.holidays().stream().map(Holiday::date).toList();
        position = at;
        hours = null;
    }

    OpeningHours hours() {
        if (hours == null)
            hours = new OpeningHours(
                    ZoneId.of(zone),
                    week.stream().map(TenantRow::interval).toList(),
                    holidays.stream().map(date -> new Holiday(date, null)).toList());
        return hours;
    }

    private static OpenInterval interval(String text) {
        String[] parts = text.split(" ", -1);
        return new OpenInterval(Integer.parseInt(parts[0]), parts[1], parts[2]);
    }
}
