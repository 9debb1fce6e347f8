package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.Event;

/** What happens to a conversation. */
public sealed interface ConversationEvent extends Event
        permits ConversationStarted,
                MessageReceived,
                SentimentAnalyzed,
                CustomerRenamed,
                BotReplied,
                BotReplySuppressed,
                HandoffRequested,
                NoticeSent,
                AgentAssigned,
                AssignmentWithdrawn,
                AgentClaimed,
                AgentReplied,
                OwnerReplied,
                NoteAdded,
                Released,
                RatingRequested,
                CustomerRated,
                DeliveryChanged,
                SpecialtyWaived,
                HolderReminded,
                Transferred,
                AssignmentForced,
                ConversationKept,
                ConversationClosed {

    String conversationId();
}
