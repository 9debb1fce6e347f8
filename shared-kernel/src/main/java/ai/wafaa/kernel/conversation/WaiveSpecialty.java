package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Nobody with the wanted specialty came in time: anyone may have the conversation, unless it waits no more, or began to wait anew. */
public record WaiveSpecialty(@TargetAggregateIdentifier String conversationId, Instant queuedAt, Instant at) {}
