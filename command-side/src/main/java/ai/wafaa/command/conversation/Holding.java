package ai.wafaa.command.conversation;

import ai.wafaa.command.agent.Agent;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.agent.ChangeAgent;
import ai.wafaa.kernel.agent.ChangeAgentStatus;
import ai.wafaa.kernel.conversation.AssignAgent;
import ai.wafaa.kernel.conversation.AssignmentType;
import ai.wafaa.kernel.conversation.ClaimConversation;
import ai.wafaa.kernel.conversation.Outcome;
import ai.wafaa.kernel.conversation.ReleaseConversation;
import ai.wafaa.store.Aggregates;
import ai.wafaa.store.Metadata;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Who holds what. These commands change a conversation and an agent together, in one transaction, so that both streams always tell
 * the same. All refusals come before the first event: a refused command leaves nothing behind.
 */
public class Holding {
    private final Aggregates aggregates;

    public Holding(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @CommandHandler
    void on(AssignAgent command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        var conversation = conversation(command.conversationId(), tenant);
        var agent = agent(command.agentId(), tenant);
        String before = conversation.invoke(c -> c.assignee);
        conversation.execute(c -> Rules.onlyWaitingConversationsAreAssigned(c.phase));
        if (command.agentId().equals(before)) return;
        if (before != null && command.assignmentType() == AssignmentType.AUTO) return; // somebody has it already
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

    @CommandHandler
    void on(ChangeAgentStatus command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        changeStatus(agent(command.agentId(), tenant), command.status(), tenant, command.at());
    }

    @CommandHandler
    void on(ChangeAgent command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        var agent = agent(command.agentId(), tenant);
        agent.execute(a -> a.change(command));
        if (Boolean.FALSE.equals(command.enabled())) changeStatus(agent, AgentStatus.OFFLINE, tenant, command.at());
    }

    /** Who goes offline leaves nothing behind: each conversation is back in its old place in the queue, in the same transaction. */
    private void changeStatus(Aggregate<Agent> agent, AgentStatus status, String tenant, Instant at) {
        if (!agent.invoke(a -> a.changeStatus(status, at)) || status != AgentStatus.OFFLINE) return;
        String agentId = agent.identifierAsString();
        for (String held : agent.invoke(Agent::held))
            letGo(conversation(held, tenant), agentId, Outcome.REQUEUE, "agent-offline", tenant, at);
    }

    private void letGo(
            Aggregate<Conversation> conversation,
            String agentId,
            Outcome outcome,
            String reason,
            String tenant,
            Instant at) {
        if (agentId.equals(conversation.<@Nullable String>invoke(c -> c.holder))) {
            conversation.execute(c -> c.release(agentId, outcome, reason, at));
            leave(agentId, conversation.identifierAsString(), tenant, at);
        } else {
            withdraw(conversation, agentId, reason, tenant, at);
        }
    }

    private void withdraw(
            Aggregate<Conversation> conversation, String agentId, String reason, String tenant, Instant at) {
        conversation.execute(c -> c.withdrawAssignment(agentId, reason, at));
        leave(agentId, conversation.identifierAsString(), tenant, at);
    }

    private void leave(String agentId, String conversationId, String tenant, Instant at) {
        agent(agentId, tenant).execute(a -> a.leave(conversationId, at));
    }

    private Aggregate<Conversation> conversation(String id, String tenant) {
        var conversation = load(Conversation.class, id, "conversation");
        conversation.execute(c -> c.requireTenant(tenant));
        return conversation;
    }

    private Aggregate<Agent> agent(String id, String tenant) {
        var agent = load(Agent.class, id, "agent");
        agent.execute(a -> a.requireTenant(tenant));
        return agent;
    }

    private <T> Aggregate<T> load(Class<T> type, String id, String what) {
        try {
            return aggregates.of(type).load(id);
        } catch (AggregateNotFoundException e) {
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no such " + what + ".");
        }
    }
}
