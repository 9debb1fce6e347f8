package ai.wafaa.kernel.handoff;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A canned reply is from now on as told here. */
@Revision("1")
public record CannedReplySaved(String cannedReplyId, String tenantId, CannedReply reply, Instant at)
        implements CannedReplyEvent {}
