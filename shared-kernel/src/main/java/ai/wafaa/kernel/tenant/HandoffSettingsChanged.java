package ai.wafaa.kernel.tenant;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** From now on hand-offs of the tenant run as told here. */
@Revision("1")
public record HandoffSettingsChanged(String tenantId, HandoffSettings settings, Instant at) implements TenantEvent {}
