package ai.wafaa.projection.insight;

import ai.wafaa.kernel.tenant.BusinessHoursChanged;
import ai.wafaa.kernel.tenant.TenantCreated;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The tenants of one transaction: what they are called, and when they are open at that point of the log. */
final class Companies {
    private final Map<String, TenantRow> rows = new HashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final Set<TenantRow> changed = new HashSet<>();

    void load(Transaction transaction, String schema, Set<String> tenantIds) throws SQLException {
        var missing = new HashSet<>(tenantIds);
        missing.removeAll(looked);
        if (missing.isEmpty()) return;
        looked.addAll(missing);
        for (TenantRow row : TenantRow.TABLE.load(transaction.connection(), schema, missing))
            rows.put(row.tenantId, row);
    }

    void created(TenantCreated event, long position) {
        var row = TenantRow.of(event, position);
        rows.put(row.tenantId, row);
        changed.add(row);
    }

    void opens(BusinessHoursChanged event, long position) {
        TenantRow row = rows.get(event.tenantId());
        if (row == null) return;
        row.opens(event, position);
        changed.add(row);
    }

    /** How many ms of that time the tenant was open; all of it where nothing is known of the tenant. */
    long openMillis(String tenantId, Instant from, Instant to) {
        TenantRow row = rows.get(tenantId);
        if (row == null) return Math.max(0, Duration.between(from, to).toMillis());
        return row.hours().openBetween(from, to).toMillis();
    }

    void write(Connection connection, String schema) throws SQLException {
        TenantRow.TABLE.upsert(connection, schema, changed);
    }
}
