package ai.wafaa.command.conversation;

import ai.wafaa.command.agent.Agent;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.*;
import ai.wafaa.store.Aggregates;
import ai.wafaa.store.Metadata;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** How a conversation goes from one person to another by a person's will. All refusals come before the first event. */
public class Passing extends BothStreams {
    public Passing(Aggregates aggregates) {
        super(aggregates);
    }

    @CommandHandler
    ConversationState on(TransferConversation command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        var conversation = conversation(command.conversationId(), tenant);
        String from = conversation.<@Nullable String>invoke(Conversation::agent);
        conversation.execute(c -> Rules.onlyConversationsOfPeopleArePassedOn(c.phase));
        if (!command.overseer()) Rules.onlyWhoHasItMayPassItOn(from, command.by());
        String toId = command.toAgentId();
        Aggregate<Agent> to = toId == null ? null : agent(toId, tenant);
        if (to != null) {
            if (to.identifierAsString().equals(from))
                throw new Refusal(RefusalCode.CONFLICT, "The agent has it already.");
            to.execute(a -> a.requireMayBePassed(command.conversationId()));
        }
        String noteId = command.noteId();
        String note = command.note();
        if (noteId != null && note != null) conversation.execute(c -> c.note(noteId, command.by(), note, command.at()));
        boolean held = conversation.<@Nullable String>invoke(c -> c.holder) != null;
        if (from != null && !held) withdraw(conversation, from, "transfer", tenant, command.at());
        conversation.execute(c -> c.transfer(from, command));
        if (from != null && held) leave(from, command.conversationId(), tenant, command.at());
        if (to != null) assign(conversation, to, command);
        return conversation.invoke(Conversation::state);
    }

    private static void assign(
            Aggregate<Conversation> conversation, Aggregate<Agent> to, TransferConversation command) {
        var assignment = new AssignAgent(
                command.conversationId(),
                Objects.requireNonNull(command.toAgentId()),
                AssignmentType.MANUAL,
                "transfer",
                List.of(),
                command.claimBy(),
                command.at());
        conversation.execute(c -> c.assign(assignment));
        to.execute(a -> a.take(command.conversationId(), command.at()));
    }

    @CommandHandler
    ConversationState on(ForceAssignment command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        var conversation = conversation(command.conversationId(), tenant);
        var agent = agent(command.agentId(), tenant);
        conversation.execute(c -> Rules.onlyOpenConversationsChangeHands(c.phase));
        if (command.agentId().equals(conversation.<@Nullable String>invoke(c -> c.holder)))
            return conversation.invoke(Conversation::state);
        boolean beyond = agent.invoke(a -> a.wouldExceed(command.conversationId()));
        String from = conversation.<@Nullable String>invoke(Conversation::agent);
        String assignee = conversation.<@Nullable String>invoke(c -> c.assignee);
        if (assignee != null && !assignee.equals(command.agentId()))
            withdraw(conversation, assignee, "supervisor", tenant, command.at());
        conversation.execute(c -> c.force(from, beyond, command));
        if (from != null && assignee == null) leave(from, command.conversationId(), tenant, command.at());
        agent.execute(a -> a.take(command.conversationId(), beyond, command.at()));
        return conversation.invoke(Conversation::state);
    }
}
