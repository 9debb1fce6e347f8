package ai.wafaa.kernel.agent;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An agent has been away for too long: what it has goes back to the queue, or stays by the tenant's setting; nothing happens when it has come back since {@code awaySince}. */
public record ReturnHeld(@TargetAggregateIdentifier String agentId, Instant awaySince, Instant at) {}
