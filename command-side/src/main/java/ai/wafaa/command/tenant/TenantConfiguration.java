package ai.wafaa.command.tenant;

import ai.wafaa.store.AggregateDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TenantConfiguration {

    @Bean
    AggregateDefinition<Tenant> tenants() {
        return AggregateDefinition.of(Tenant.class);
    }
}
