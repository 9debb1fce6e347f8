package ai.wafaa.command.sentiment;

import ai.wafaa.command.limit.LimitProperties;
import ai.wafaa.command.limit.PacedCommands;
import ai.wafaa.command.limit.TenantPace;
import ai.wafaa.kernel.tenant.Feature;
import ai.wafaa.store.Commands;
import ai.wafaa.web.feature.Features;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class SentimentConfiguration {

    @Bean
    SentimentAnalyser sentimentAnalyser() {
        return SentimentAnalyser.shipped();
    }

    @Bean
    @Primary
    Commands intakeCommands(
            @Qualifier("commands") Commands commands,
            TenantPace pace,
            LimitProperties limits,
            SentimentAnalyser analyser,
            Features features) {
        return new CommandsWithFeeling(
                new PacedCommands(commands, pace, limits),
                analyser,
                tenantId -> features.isOn(Feature.SENTIMENT_ANALYSIS, tenantId));
    }
}
