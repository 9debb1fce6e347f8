package ai.wafaa.kernel.handoff;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a canned reply away. */
public record RemoveCannedReply(@TargetAggregateIdentifier String cannedReplyId, Instant at) {}
