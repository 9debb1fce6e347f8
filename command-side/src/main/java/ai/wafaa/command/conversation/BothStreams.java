package ai.wafaa.command.conversation;

import ai.wafaa.command.agent.Agent;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.Outcome;
import ai.wafaa.store.Aggregates;
import java.time.Instant;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** What changes a conversation and an agent together, in one transaction, so that both streams always tell the same; the conversation first. */
abstract class BothStreams {
    private final Aggregates aggregates;

    BothStreams(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /** The agent has it no more: a held one is released, an assignment withdrawn. */
    final void letGo(
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

    final void withdraw(
            Aggregate<Conversation> conversation, String agentId, String reason, String tenant, Instant at) {
        conversation.execute(c -> c.withdrawAssignment(agentId, reason, at));
        leave(agentId, conversation.identifierAsString(), tenant, at);
    }

    final void leave(String agentId, String conversationId, String tenant, Instant at) {
        agent(agentId, tenant).execute(a -> a.leave(conversationId, at));
    }

    final Aggregate<Conversation> conversation(String id, String tenant) {
        var conversation = load(Conversation.class, id, "conversation");
        conversation.execute(c -> c.requireTenant(tenant));
        return conversation;
    }

    final Aggregate<Agent> agent(String id, String tenant) {
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
