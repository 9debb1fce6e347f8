package ai.wafaa.kernel.channel;

import ai.wafaa.kernel.Event;

/** What happens to a channel account. */
public sealed interface ChannelAccountEvent extends Event permits ChannelAccountConnected, ChannelAccountDisconnected {

    String channelAccountId();

    String tenantId();
}
