package ai.wafaa.kernel.handoff;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A canned reply is gone. */
@Revision("1")
public record CannedReplyRemoved(String cannedReplyId, String tenantId, Instant at) implements CannedReplyEvent {}
