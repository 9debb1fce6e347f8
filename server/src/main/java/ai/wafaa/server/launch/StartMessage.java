package ai.wafaa.server.launch;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the person at the terminal reads when the server is ready. */
final class StartMessage {
    private StartMessage() {}

    static String of(LaunchSettings settings, String url) {
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        String common = String.format(Locale.ROOT, """

                Wafaa is up: %s   (ready after %.1f s)
                  interface      %s/openapi.json
                  data and logs  %s
                """, url, seconds, url, settings.dataFolder());
        return common + (settings.mode() == Mode.DEMO ? demo(url) : serve()) + "Ctrl-C stops it.";
    }

    private static String demo(String url) {
        return """
                  customer page  %s/chat/demo
                  sent messages  %s/sandbox/whatsapp/messages
                  tenants        demo, acme
                  accounts       admin@demo.example, supervisor@..., auditor@..., agent1@... to agent5@demo.example
                                 (the same at acme.example), password wafaa-demo
                  customers      simulated, a few messages a minute; WAFAA_DEMO_TRAFFIC=off for none
                """.formatted(url, url);
    }

    private static String serve() {
        return """
                  a new tenant   ./wafaa tenant add
                """;
    }
}
