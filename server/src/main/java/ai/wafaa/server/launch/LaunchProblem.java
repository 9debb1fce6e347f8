package ai.wafaa.server.launch;

/** Why the command cannot be done, in one line for the person at the terminal. */
public final class LaunchProblem extends RuntimeException {
    public LaunchProblem(String message) {
        super(message);
    }
}
