package ai.wafaa.server.launch;

/** How the process runs: which Spring profile it has and whether it serves. */
public enum Mode {
    /** With demo data; on the loopback interface only. */
    DEMO(Mode.DEMO_PROFILE),
    /** For real use. */
    SERVE("serve"),
    /** One {@link Subcommand}. */
    TOOL("tool");

    static final String DEMO_PROFILE = "demo";
    private final String profile;

    Mode(String profile) {
        this.profile = profile;
    }

    String profile() {
        return profile;
    }

    boolean serves() {
        return this != TOOL;
    }
}
