package ai.wafaa.server.demo;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Lets the simulated customers write from when the demo is ready until it stops. */
final class DemoTrafficTimes {
    private final Environment environment;
    private final DemoTrafficSettings settings;
    private final Clock clock;
    private @Nullable DemoTraffic traffic;

    DemoTrafficTimes(Environment environment, DemoTrafficSettings settings, Clock clock) {
        this.environment = environment;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (!settings.traffic()) return;
        String url = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        traffic = new DemoTraffic(url, settings.pause(), clock);
        traffic.start();
    }

    synchronized boolean going() {
        return traffic != null;
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        if (traffic != null) traffic.close();
    }
}
