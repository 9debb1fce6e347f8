package ai.wafaa.server.launch;

import ai.wafaa.embedded.EmbeddedServiceException;
import java.util.Arrays;
import java.util.List;

/** Does what the words after {@code wafaa} say. */
public final class CommandLine {
    private static final String HELP = """
            usage: wafaa <command>

              demo        start with demo data, on 127.0.0.1 only
              serve       start for real use
              tenant add  make a tenant with its first admin and channel account
              compare     compare every read model with one rebuilt from the log
              help        show this

            Settings are environment variables: WAFAA_PORT (8080), WAFAA_BIND (127.0.0.1), WAFAA_DATA_DIR (./data),
            WAFAA_DATABASE_URL, WAFAA_DATABASE_USER, WAFAA_DATABASE_PASSWORD, WAFAA_REDIS_URL and others.
            """;

    private CommandLine() {}

    /** Returns while a server runs on; otherwise ends the process. */
    public static void run(Class<?> application, String... arguments) {
        try {
            List<String> words = Arrays.asList(arguments);
            String command = words.isEmpty() ? "help" : words.getFirst();
            switch (command) {
                case "demo" -> serve(application, Mode.DEMO);
                case "serve" -> serve(application, Mode.SERVE);
                case "rehearse" -> System.exit(Rehearsal.run(application));
                case "help", "-h", "--help" -> System.out.print(HELP);
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
