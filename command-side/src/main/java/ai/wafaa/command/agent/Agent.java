package ai.wafaa.command.agent;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.*;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;

/** A user of a tenant, and the conversations that it holds or has been assigned. Kept in snapshots, so it remembers no personal data. */
@Revision("2")
public class Agent {

    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // null until the first event, as Axon wants it
    private String id;

    private String tenantId = "";
    private Role role = Role.AGENT;
    private AgentStatus status = AgentStatus.OFFLINE;
    private Instant statusSince = Instant.EPOCH;
    private boolean enabled = true;
    private int capacity;
    private Set<String> specialties = new HashSet<>();
    private Set<String> held = new HashSet<>();

    protected Agent() {}

    @CommandHandler
    Agent(RegisterAgent command) {
        requireCapacity(command.maxConcurrentConversations());
        apply(new AgentRegistered(
                command.agentId(),
                command.tenantId(),
                command.email(),
                command.fullName(),
                command.role(),
                command.maxConcurrentConversations(),
                command.specialties(),
                command.at()));
    }

    /** Another tenant's user does not exist for the caller. */
    public void requireTenant(String tenant) {
        if (!tenantId.equals(tenant)) throw new Refusal(RefusalCode.NOT_FOUND, "There is no such agent.");
    }

    /** Changes what the command names and differs. */
    public void change(ChangeAgent command) {
        Integer max = command.maxConcurrentConversations();
        if (max != null) requireCapacity(max);
        if (command.fullName() != null) apply(new AgentRenamed(id, command.fullName(), command.at()));
        if (command.role() != null && command.role() != role)
            apply(new AgentRoleChanged(id, command.role(), command.at()));
        if (max != null && max != capacity) apply(new CapacityChanged(id, max, command.at()));
        if (command.specialties() != null && !command.specialties().equals(specialties))
            apply(new SpecialtiesChanged(id, command.specialties(), command.at()));
        if (command.enabled() != null && command.enabled() != enabled)
            apply(command.enabled() ? new AgentEnabled(id, command.at()) : new AgentDisabled(id, command.at()));
    }

    private static void requireCapacity(int max) {
        if (max < 0 || max > 1000)
            throw new Refusal(RefusalCode.VALIDATION_FAILED, "max_concurrent_conversations is from 0 to 1000.");
    }

    /** @return whether that was a change */
    public boolean changeStatus(AgentStatus next, Instant at) {
        if (next != AgentStatus.OFFLINE && !enabled)
            throw new Refusal(RefusalCode.FORBIDDEN, "A disabled agent stays offline.");
        if (next == status) return false;
        apply(new AgentStatusChanged(id, next, at));
        return true;
    }

    /** Refuses when the agent may not claim one conversation more. */
    public void requireMayClaim(String conversationId) {
        if (!enabled) throw new Refusal(RefusalCode.FORBIDDEN, "The agent is disabled.");
        if (status == AgentStatus.OFFLINE) throw wrongStatus("An agent who is offline cannot claim; go online first.");
        if (!held.contains(conversationId)) AnAgentNeverHoldsMoreThanItsCapacity.verify(held.size(), capacity);
    }

    /** Refuses when the agent should not be given one conversation more. */
    public void requireMayBeAssigned(String conversationId) {
        if (status != AgentStatus.ONLINE) throw wrongStatus("Only an agent who is online is given work.");
        requireMayClaim(conversationId);
    }

    public void take(String conversationId, Instant at) {
        take(conversationId, false, at);
    }

    /** @param forced beyond its maximum, as a supervisor wants it */
    public void take(String conversationId, boolean forced, Instant at) {
        if (!held.contains(conversationId)) apply(new ConversationTaken(id, conversationId, forced, at));
    }

    /** Refuses when the agent may not be given one more by force. @return whether that one would be beyond its maximum */
    public boolean wouldExceed(String conversationId) {
        if (!enabled) throw new Refusal(RefusalCode.FORBIDDEN, "The agent is disabled.");
        if (role == Role.AUDITOR) throw new Refusal(RefusalCode.FORBIDDEN, "An auditor changes nothing.");
        if (status == AgentStatus.OFFLINE) throw wrongStatus("An agent who is offline is given nothing.");
        return !held.contains(conversationId) && held.size() >= capacity;
    }

    /** Whether the agent is away, and was so all the time since then. */
    public boolean isAwaySince(Instant since) {
        return status == AgentStatus.AWAY
                && statusSince.truncatedTo(ChronoUnit.MILLIS).equals(since.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whoever passes something on may name an agent who is away, but none who is full. */
    public void requireMayBePassed(String conversationId) {
        if (role == Role.AUDITOR) throw new Refusal(RefusalCode.FORBIDDEN, "An auditor changes nothing.");
        requireMayClaim(conversationId);
    }

    public void leave(String conversationId, Instant at) {
        if (held.contains(conversationId)) apply(new ConversationLeft(id, conversationId, at));
    }

    /** What the agent holds or has been assigned, as a copy. */
    public List<String> held() {
        return List.copyOf(held);
    }

    private Refusal wrongStatus(String message) {
        return new Refusal(
                RefusalCode.ILLEGAL_TRANSITION,
                message,
                Map.of("status", status.name().toLowerCase(Locale.ROOT), "agent_id", id));
    }

    @EventSourcingHandler
    void evolve(AgentRegistered event) {
        id = event.agentId();
        tenantId = event.tenantId();
        role = event.role();
        capacity = event.maxConcurrentConversations();
        specialties = new HashSet<>(event.specialties());
    }

    @EventSourcingHandler
    void evolve(AgentRoleChanged event) {
        role = event.role();
    }

    @EventSourcingHandler
    void evolve(CapacityChanged event) {
        capacity = event.maxConcurrentConversations();
    }

    @EventSourcingHandler
    void evolve(SpecialtiesChanged event) {
        specialties = new HashSet<>(event.specialties());
    }

    @EventSourcingHandler
    void evolve(AgentEnabled event) {
        enabled = true;
    }

    @EventSourcingHandler
    void evolve(AgentDisabled event) {
        enabled = false;
    }

    @EventSourcingHandler
    void evolve(AgentStatusChanged event) {
        status = event.status();
        statusSince = event.at();
    }

    @EventSourcingHandler
    void evolve(ConversationTaken event) {
        held.add(event.conversationId());
    }

    @EventSourcingHandler
    void evolve(ConversationLeft event) {
        held.remove(event.conversationId());
    }
}
