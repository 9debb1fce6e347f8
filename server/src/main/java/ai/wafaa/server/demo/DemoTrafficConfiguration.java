package ai.wafaa.server.demo;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Only the demo has simulated customers. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(DemoTrafficSettings.class)
class DemoTrafficConfiguration {

    @Bean
    DemoTrafficTimes demoTraffic(Environment environment, DemoTrafficSettings settings, Clock clock) {
        return new DemoTrafficTimes(environment, settings, clock);
    }
}
