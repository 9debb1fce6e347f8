package ai.wafaa.kernel.tenant;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** From now on the tenant has a feature, as far as the operator has it too, or has it not. */
@Revision("1")
public record FeatureSwitched(String tenantId, Feature feature, boolean enabled, Instant at) implements TenantEvent {}
