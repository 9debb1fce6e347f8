package ai.wafaa.web.live;

/** A member of staff has a conversation before them, and their colleagues may be shown so. */
public record Presence(String tenantId, String conversationId, String userId, String fullName, State state)
        implements Sign {
    /** What they do in front of it. */
    public enum State {
        VIEWING,
        WRITING
    }
}
