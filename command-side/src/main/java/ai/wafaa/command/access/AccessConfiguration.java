package ai.wafaa.command.access;

import ai.wafaa.store.processing.ProcessorDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    /** Key of a position: a rename starts the group again. */
    static final String GROUP = "credentials";

    @Bean
    ProcessorDefinition credentialsGroup(Credentials credentials) {
        return ProcessorDefinition.policy(GROUP, new WhenUserChangesThenChangeCredential(credentials));
    }
}
