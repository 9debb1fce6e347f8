package ai.wafaa.command.channel.outbound;

/** An object with event handlers that works in the group of {@link WhenReplyRecordedThenDeliver}: in the same order, in the same transactions. */
public interface SharesDeliveryGroup {}
