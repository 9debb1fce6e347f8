package ai.wafaa.kernel.channel;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The account receives nothing any more. */
@Revision("1")
public record ChannelAccountDisconnected(String channelAccountId, String tenantId, Instant at)
        implements ChannelAccountEvent {}
