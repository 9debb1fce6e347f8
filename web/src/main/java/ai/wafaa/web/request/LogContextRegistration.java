package ai.wafaa.web.request;

import io.micrometer.context.ContextRegistry;
import org.springframework.context.annotation.Configuration;

/** Lets Reactor carry the log's context from thread to thread. */
@Configuration(proxyBeanMethods = false)
class LogContextRegistration {

    LogContextRegistration() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new LogContext());
    }
}
