package ai.wafaa.kernel.agent;

/** {@code AWAY}: no automatic assignment, but may claim; {@code OFFLINE}: neither. */
public enum AgentStatus {
    ONLINE,
    AWAY,
    OFFLINE
}
