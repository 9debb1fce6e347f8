package ai.wafaa.command.directory;

import ai.wafaa.store.processing.ProcessorDefinition;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each node keeps a directory of its own. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Directory directory() {
        return new Directory();
    }

    @Bean
    TenantSettings tenantSettings() {
        return new TenantSettings();
    }

    @Bean
    ProcessorDefinition directoryGroup(Directory directory, TenantSettings settings) {
        return ProcessorDefinition.nodePrivate(
                Directory.GROUP, Set.of("Tenant", "ChannelAccount", "Trigger", "CannedReply"), directory, settings);
    }
}
