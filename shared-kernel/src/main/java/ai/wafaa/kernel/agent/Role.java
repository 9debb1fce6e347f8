package ai.wafaa.kernel.agent;

/** What a user may do; each of the first three includes the one before. An auditor reads everything and changes nothing. */
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMIN,
    AUDITOR
}
