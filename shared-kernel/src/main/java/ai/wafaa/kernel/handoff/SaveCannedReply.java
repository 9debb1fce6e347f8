package ai.wafaa.kernel.handoff;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes or changes a canned reply.
 *
 * @param mustExist it is changed, not made
 */
public record SaveCannedReply(
        @TargetAggregateIdentifier String cannedReplyId,
        String tenantId,
        CannedReply reply,
        boolean mustExist,
        Instant at) {}
