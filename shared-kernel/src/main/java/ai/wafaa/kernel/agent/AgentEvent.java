package ai.wafaa.kernel.agent;

import ai.wafaa.kernel.Event;

/** What happens to a user of a tenant. */
public sealed interface AgentEvent extends Event
        permits AgentRegistered,
                AgentRenamed,
                AgentRoleChanged,
                CapacityChanged,
                SpecialtiesChanged,
                AgentEnabled,
                AgentDisabled,
                AgentStatusChanged,
                ConversationTaken,
                ConversationLeft {

    String agentId();
}
