package ai.wafaa.kernel.tenant;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Switches a feature of a tenant. */
public record SwitchFeature(@TargetAggregateIdentifier String tenantId, Feature feature, boolean enabled, Instant at) {}
