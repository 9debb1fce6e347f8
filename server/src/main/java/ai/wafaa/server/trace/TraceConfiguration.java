package ai.wafaa.server.trace;

import ai.wafaa.store.TraceId;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a request's log lines carry is also recorded with the events that it leads to. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {
    @Bean
    TraceId traceId() {
        return () -> MDC.get(EventLogContext.TRACE);
    }
}
