package ai.wafaa.server.e2e;

import ai.wafaa.server.ServerApplication;
import ai.wafaa.store.processing.ProcessorDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The server, and beside its followers of the log one of the tests' own. */
@Configuration(proxyBeanMethods = false)
@Import(ServerApplication.class)
class TestApplication {
    @Bean
    ProcessorDefinition traceProbe() {
        return ProcessorDefinition.policy("trace-probe", new TraceTest.Probe());
    }
}
