package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends an episode that has been silent since {@code silentSince}; changes nothing if somebody wrote later or a person has it. */
public record CloseConversation(@TargetAggregateIdentifier String conversationId, Instant silentSince, Instant at) {}
