package ai.wafaa.server.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo's simulated customers; a server for real use has none.
 *
 * @param traffic Whether they write.
 * @param pause How long it is on average from one message to the next.
 */
@ConfigurationProperties("wafaa.demo")
public record DemoTrafficSettings(
        @DefaultValue("true") boolean traffic,
        @DefaultValue("20s") Duration pause) {}
