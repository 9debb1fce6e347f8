package ai.wafaa.command.conversation;

import ai.wafaa.command.agent.Agent;
import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.agent.ChangeAgent;
import ai.wafaa.kernel.agent.ChangeAgentStatus;
import ai.wafaa.kernel.agent.ReturnHeld;
import ai.wafaa.kernel.conversation.Outcome;
import ai.wafaa.store.Aggregates;
import ai.wafaa.store.Metadata;
import java.time.Instant;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Who leaves forgets nobody: each conversation is back in its old place in the queue, or is recorded as kept where the tenant wants that, in the transaction in
 * which the agent leaves.
 */
public class Leaving extends BothStreams {
    private final Predicate<String> keepsWhenAway;

    /** @param keepsWhenAway whether conversations of the tenant stay with who is away or offline */
    public Leaving(Aggregates aggregates, Predicate<String> keepsWhenAway) {
        super(aggregates);
        this.keepsWhenAway = keepsWhenAway;
    }

    @CommandHandler
    void on(ChangeAgentStatus command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        changeStatus(agent(command.agentId(), tenant), command.status(), tenant, command.at());
    }

    /** Whoever may not work any more keeps nothing, whatever the setting. */
    @CommandHandler
    void on(ChangeAgent command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        var agent = agent(command.agentId(), tenant);
        agent.execute(a -> a.change(command));
        if (!Boolean.FALSE.equals(command.enabled())) return;
        agent.execute(a -> a.changeStatus(AgentStatus.OFFLINE, command.at()));
        giveBack(agent, false, "agent-offline", tenant, command.at());
    }

    @CommandHandler
    void on(ReturnHeld command, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        var agent = agent(command.agentId(), tenant);
        if (agent.invoke(a -> a.isAwaySince(command.awaySince())))
            giveBack(agent, keepsWhenAway.test(tenant), "agent-away", tenant, command.at());
    }

    private void changeStatus(Aggregate<Agent> agent, AgentStatus status, String tenant, Instant at) {
        if (agent.invoke(a -> a.changeStatus(status, at)) && status == AgentStatus.OFFLINE)
            giveBack(agent, keepsWhenAway.test(tenant), "agent-offline", tenant, at);
    }

    /** What is only assigned is never kept: nobody has begun it. */
    private void giveBack(Aggregate<Agent> agent, boolean kept, String reason, String tenant, Instant at) {
        String agentId = agent.identifierAsString();
        for (String id : agent.invoke(Agent::held)) {
            var conversation = conversation(id, tenant);
            if (kept && agentId.equals(conversation.<@Nullable String>invoke(c -> c.holder)))
                conversation.execute(c -> c.keep(agentId, reason, at));
            else letGo(conversation, agentId, Outcome.REQUEUE, reason, tenant, at);
        }
    }
}
