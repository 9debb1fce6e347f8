package ai.wafaa.server.launch;

import ai.wafaa.embedded.EmbeddedServiceException;
import java.util.Arrays;
import java.util.List;

/** Does what the words after {@code wafaa} say. */
public final class CommandLine {
    private CommandLine() {}

    /** Returns while a server runs on; otherwise ends the process. */
    public static void run(Class<?> application, String... arguments) {
        try {
            List<String> words = Arrays.asList(arguments);
            String command = words.isEmpty() ? "" : words.getFirst();
            switch (command) {
                case "demo" -> serve(application, Mode.DEMO);
                case "serve" -> serve(application, Mode.SERVE);
                case "rehearse" -> System.exit(Rehearsal.run(application));
                case "" -> throw new LaunchProblem("needs a command: demo, serve, tenant or compare");
                default -> {
                    var settings = LaunchSettings.of(Mode.TOOL, System.getenv());
                    System.exit(Tool.run(application, settings, command, words.subList(1, words.size())));
                }
            }
        } catch (LaunchProblem | EmbeddedServiceException e) {
            System.err.println("wafaa: " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            // Spring has already told why.
            System.err.println("wafaa: did not start: " + e);
            System.exit(1);
        }
    }

    private static void serve(Class<?> application, Mode mode) {
        var settings = LaunchSettings.of(mode, System.getenv());
        RunningServer server = RunningServer.start(application, settings);
        System.out.println(StartMessage.of(settings, server.url()));
    }
}
