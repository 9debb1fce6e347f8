package ai.wafaa.kernel.handoff;

import ai.wafaa.kernel.Event;

/** What happens to a canned reply. */
public sealed interface CannedReplyEvent extends Event permits CannedReplySaved, CannedReplyRemoved {
    String cannedReplyId();

    String tenantId();
}
