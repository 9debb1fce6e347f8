package ai.wafaa.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * A server's event loops are its own: with those that Reactor shares in a process, the first server that stops would take the others' along. They end without
 * a pause, as requests and senders were waited for before; the default costs each stop two seconds.
 */
@Configuration(proxyBeanMethods = false)
class EventLoops {

    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        var loops = new ReactorResourceFactory();
        loops.setUseGlobalResources(false);
        loops.setShutdownQuietPeriod(Duration.ZERO);
        return loops;
    }
}
