package ai.wafaa.command.conversation;

import ai.wafaa.kernel.conversation.AssignAgent;
import ai.wafaa.kernel.conversation.AssignmentType;
import ai.wafaa.kernel.conversation.ClaimConversation;
import ai.wafaa.kernel.conversation.Outcome;
import ai.wafaa.kernel.conversation.PassOnAssignment;
import ai.wafaa.kernel.conversation.ReleaseConversation;
import ai.wafaa.kernel.conversation.TakeBack;
import ai.wafaa.store.Aggregates;
import ai.wafaa.store.Metadata;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what. These commands change a conversation and an agent together, in one transaction, so that both streams always tell
 * the same. All refusals come before the first event: a refused command leaves nothing behind.
 */
public class Holding extends BothStreams {
    /** Why an assignment that nobody claimed in time ends. */
    public static final String UNCLAIMED = "unclaimed";

    public Holding(Aggregates aggregates) {
        super(aggregates);
    }

    @CommandHandler
    void on(AssignAgent command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        var conversation = conversation(command.conversationId(), tenant);
        var agent = agent(command.agentId(), tenant);
        String before = conversation.invoke(c -> c.assignee);
        conversation.execute(c -> Rules.onlyWaitingConversationsAreAssigned(c.phase));
        if (command.agentId().equals(before)) return;
        if (before != null && command.assignmentType() != AssignmentType.MANUAL) return; // somebody has it already
        agent.execute(a -> a.requireMayBeAssigned(command.conversationId()));
        if (before != null) withdraw(conversation, before, "reassigned", tenant, command.at());
        conversation.execute(c -> c.assign(command));
        agent.execute(a -> a.take(command.conversationId(), command.at()));
    }

    @CommandHandler
    ConversationState on(ClaimConversation command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        var conversation = conversation(command.conversationId(), tenant);
        var agent = agent(command.agentId(), tenant);
        if (conversation.invoke(c -> c.mayBeClaimed(command.agentId()))) {
            agent.execute(a -> a.requireMayClaim(command.conversationId()));
            String assignee = conversation.invoke(c -> c.assignee);
            if (assignee != null && !assignee.equals(command.agentId()))
                withdraw(conversation, assignee, "claimed by another agent", tenant, command.at());
            conversation.execute(c -> c.claim(command));
            agent.execute(a -> a.take(command.conversationId(), command.at()));
        }
        return conversation.invoke(Conversation::state);
    }

    @CommandHandler
    ConversationState on(
            ReleaseConversation command,
            @MetaDataValue(Metadata.TENANT_ID) String tenant,
            @MetaDataValue(Metadata.ACTOR) String author) {
        var conversation = conversation(command.conversationId(), tenant);
        boolean onlyAssigned = command.outcome() == Outcome.REQUEUE
                && command.agentId().equals(conversation.<@Nullable String>invoke(c -> c.assignee));
        if (!onlyAssigned) conversation.execute(c -> Rules.onlyTheHolderMayDoThat(c.holder, command.agentId()));
        String noteId = command.noteId();
        String note = command.note();
        if (noteId != null && note != null) conversation.execute(c -> c.note(noteId, author, note, command.at()));
        letGo(conversation, command.agentId(), command.outcome(), command.reason(), tenant, command.at());
        return conversation.invoke(Conversation::state);
    }

    /** The unclaimed assignment ends; whoever assigns chooses the next agent. */
    @CommandHandler
    void on(PassOnAssignment command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        var conversation = conversation(command.conversationId(), tenant);
        if (conversation.invoke(c -> c.awaitsClaim(command.agentId(), command.assignedAt())))
            withdraw(conversation, command.agentId(), UNCLAIMED, tenant, command.at());
    }

    @CommandHandler
    void on(TakeBack command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        var conversation = conversation(command.conversationId(), tenant);
        if (conversation.invoke(c -> c.isSilent(command.agentId(), command.silentSince())))
            letGo(conversation, command.agentId(), Outcome.REQUEUE, "silent", tenant, command.at());
    }
}
