package ai.wafaa.server.launch;

import java.util.List;

/**
 * A command that does one thing and ends, such as {@code wafaa tenant add}. It runs in a process of its own, also beside
 * a running server, whose database it then shares; web endpoints, processors, senders and jobs do not run
 * ({@code wafaa.roles=none}).
 */
public interface Subcommand {
    /** The word after {@code wafaa}. */
    String name();

    /**
     * Writes what the user is to see to standard output.
     *
     * @param arguments the words after the name
     * @return the exit code of the process
     * @throws LaunchProblem if the arguments do not fit; its message is shown
     */
    int run(List<String> arguments);
}
