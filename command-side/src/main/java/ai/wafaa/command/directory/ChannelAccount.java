package ai.wafaa.command.directory;

import ai.wafaa.kernel.channel.ChannelType;

/** An account on which a tenant receives messages. */
public record ChannelAccount(
        String channelAccountId, String tenantId, ChannelType type, String externalId, String name) {}
