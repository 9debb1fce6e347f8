package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A customer is told how it stands, unless the conversation waits no more, or began to wait anew.
 *
 * @param queuedAt when the conversation began to wait this time
 * @param place in the queue, from 1
 * @param minutes that the wait is expected to take
 */
public record TellWaiting(
        @TargetAggregateIdentifier String conversationId,
        NoticeKind notice,
        Instant queuedAt,
        long place,
        long minutes,
        Instant at) {}
