package ai.wafaa.kernel.tenant;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * From now on the tenant is open as told here.
 *
 * @param week empty for always open
 * @param holidays an interval that begins on one does not open
 */
@Revision("1")
public record BusinessHoursChanged(String tenantId, List<OpenInterval> week, List<Holiday> holidays, Instant at)
        implements TenantEvent {}
