package ai.wafaa.kernel.handoff;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a trigger away. */
public record RemoveTrigger(@TargetAggregateIdentifier String triggerId, Instant at) {}
