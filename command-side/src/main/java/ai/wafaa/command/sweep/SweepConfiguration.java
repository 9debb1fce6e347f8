package ai.wafaa.command.sweep;

import ai.wafaa.command.bot.BotProperties;
import ai.wafaa.command.conversation.WafaaRatings;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.command.directory.TenantInfo;
import ai.wafaa.command.directory.TenantSettings;
import ai.wafaa.command.handoff.Ticking;
import ai.wafaa.store.Commands;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BotProperties.class, WafaaRatings.class})
class SweepConfiguration {
    @Bean
    Ticking unansweredMessages(
            DataSource log, Commands commands, BotProperties bot, Clock clock, MeterRegistry metrics) {
        var sweep = new UnansweredMessages(JdbcClient.create(log), commands, bot.patience(), clock, metrics);
        return new Ticking("unanswered messages", Duration.ofSeconds(5), sweep::sweep);
    }

    @Bean
    Ticking answeredByBot(DataSource log, Commands commands, WafaaRatings ratings, Clock clock) {
        var sweep = new AnsweredByBot(JdbcClient.create(log), commands, ratings.botSilence(), clock);
        boolean wanted = ratings.enabled() && ratings.botSilence().isPositive();
        return new Ticking("ratings of the bot", Duration.ofMinutes(1), wanted ? sweep::sweep : () -> {});
    }

    @Bean
    Ticking silentConversations(
            DataSource log, Commands commands, Directory directory, TenantSettings settings, Clock clock) {
        var sweep = new SilentConversations(
                JdbcClient.create(log),
                commands,
                () -> directory.tenants().stream().map(TenantInfo::tenantId).toList(),
                tenant -> settings.handoff(tenant).closeAfterHours(),
                clock);
        return new Ticking("silent conversations", Duration.ofMinutes(1), sweep::sweep);
    }
}
