package ai.wafaa.kernel.handoff;

/** How urgently a conversation waits for a person, least first. */
public enum Priority {
    LOW(0),
    MEDIUM(1),
    HIGH(2),
    URGENT(3);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** For ordering in tables; more is more urgent. Never changes for a given priority. */
    public int rank() {
        return rank;
    }
}
