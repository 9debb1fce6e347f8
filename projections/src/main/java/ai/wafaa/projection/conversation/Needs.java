package ai.wafaa.projection.conversation;

import ai.wafaa.kernel.agent.AgentEvent;
import ai.wafaa.kernel.conversation.AgentClaimed;
import ai.wafaa.kernel.conversation.AgentReplied;
import ai.wafaa.kernel.conversation.ConversationEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows that a batch of events changes or looks at, by id. */
record Needs(Set<String> conversations, Set<String> agents, Set<String> tenants) {

    static Needs of(List<RecordedEvent> events) {
        var needs = new Needs(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof ConversationEvent event) {
                needs.conversations.add(event.conversationId());
                needs.tenants.add(recorded.tenantId());
            }
            switch (recorded.event()) {
                case AgentEvent event -> needs.agents.add(event.agentId());
                case AgentClaimed event -> needs.agents.add(event.agentId());
                case AgentReplied event -> needs.agents.add(event.agentId());
                default -> {}
            }
        }
        return needs;
    }
}
