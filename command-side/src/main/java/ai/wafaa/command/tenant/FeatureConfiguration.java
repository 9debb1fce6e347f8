package ai.wafaa.command.tenant;

import ai.wafaa.command.directory.TenantSettings;
import ai.wafaa.kernel.tenant.Feature;
import ai.wafaa.web.feature.Features;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.providers.memory.Flag;
import dev.openfeature.sdk.providers.memory.InMemoryProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Flags of OpenFeature that follow what the operator and the tenants' events say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeatureProperties.class)
class FeatureConfiguration {

    /** In a domain of its own: another server in the same process has other flags. */
    @Bean
    Client openFeature(FeatureProperties installed, TenantSettings settings) {
        Map<String, Flag<?>> flags = new HashMap<>();
        for (Feature feature : Feature.values()) {
            flags.put(feature.key(), flag(feature, installed, settings));
        }
        String domain = "wafaa-" + UUID.randomUUID();
        OpenFeatureAPI api = OpenFeatureAPI.getInstance();
        api.setProviderAndWait(domain, new InMemoryProvider(flags));
        return api.getClient(domain);
    }

    private static Flag<Boolean> flag(Feature feature, FeatureProperties installed, TenantSettings settings) {
        return Flag.<Boolean>builder()
                .variant("on", true)
                .variant("off", false)
                .defaultVariant("on")
                .contextEvaluator((flag, asked) -> installed.has(feature)
                        && !settings.of(tenant(asked)).off().contains(feature))
                .build();
    }

    private static String tenant(EvaluationContext asked) {
        String tenantId = asked.getTargetingKey();
        return tenantId == null ? "" : tenantId;
    }

    @Bean
    Features features(Client openFeature) {
        return Features.of(openFeature);
    }
}
