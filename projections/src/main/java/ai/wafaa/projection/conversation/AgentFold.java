package ai.wafaa.projection.conversation;

import ai.wafaa.kernel.agent.AgentDisabled;
import ai.wafaa.kernel.agent.AgentEnabled;
import ai.wafaa.kernel.agent.AgentEvent;
import ai.wafaa.kernel.agent.AgentRegistered;
import ai.wafaa.kernel.agent.AgentRenamed;
import ai.wafaa.kernel.agent.AgentRoleChanged;
import ai.wafaa.kernel.agent.AgentStatusChanged;
import ai.wafaa.kernel.agent.CapacityChanged;
import ai.wafaa.kernel.agent.ConversationLeft;
import ai.wafaa.kernel.agent.ConversationTaken;
import ai.wafaa.kernel.agent.SpecialtiesChanged;

/** What the events of agents mean for their rows. */
final class AgentFold {
    private final Memory memory;
    private final Batch batch;
    private final FeedLines feed;

    AgentFold(Memory memory, Batch batch, FeedLines feed) {
        this.memory = memory;
        this.batch = batch;
        this.feed = feed;
    }

    void fold(RecordedEvent recorded, AgentEvent event) {
        if (event instanceof AgentRegistered registered) memory.add(registered(registered));
        AgentRow row = memory.agent(event.agentId());
        row.version = recorded.sequence();
        row.position = recorded.position();
        batch.agents.put(row.agentId, row);
        switch (event) {
            case AgentRegistered e -> feed.agentStatusChanged(row, row.position, e.at());
            case AgentRenamed e -> row.fullName = e.fullName();
            case AgentRoleChanged e -> {
                row.role = String.valueOf(Json.wireName(e.role()));
                feed.accessChanged(row, row.position, e.at());
            }
            case CapacityChanged e -> row.capacity = e.maxConcurrentConversations();
            case SpecialtiesChanged e ->
                row.specialties = e.specialties().stream().sorted().toList();
            case AgentEnabled e -> row.enabled = true;
            case AgentDisabled e -> {
                row.enabled = false;
                feed.accessChanged(row, row.position, e.at());
            }
            case AgentStatusChanged e -> statusChanged(row, e);
            case ConversationTaken e -> row.load++;
            case ConversationLeft e -> row.load--;
        }
    }

    private static AgentRow registered(AgentRegistered event) {
        var row = new AgentRow();
        row.agentId = event.agentId();
        row.tenantId = event.tenantId();
        row.email = event.email();
        row.fullName = event.fullName();
        row.role = String.valueOf(Json.wireName(event.role()));
        row.statusSince = event.at();
        row.capacity = event.maxConcurrentConversations();
        row.specialties = event.specialties().stream().sorted().toList();
        return row;
    }

    private void statusChanged(AgentRow row, AgentStatusChanged event) {
        row.status = String.valueOf(Json.wireName(event.status()));
        row.statusSince = event.at();
        row.active(event.at());
        feed.agentStatusChanged(row, row.position, event.at());
    }
}
