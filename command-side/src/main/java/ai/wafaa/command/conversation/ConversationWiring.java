package ai.wafaa.command.conversation;

import ai.wafaa.command.agent.Agent;
import ai.wafaa.command.bot.Bot;
import ai.wafaa.command.bot.BotProperties;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.command.directory.TenantSettings;
import ai.wafaa.command.handoff.LostStreams;
import ai.wafaa.command.handoff.TenantTriggers;
import ai.wafaa.command.handoff.Ticking;
import ai.wafaa.command.handoff.Timers;
import ai.wafaa.command.handoff.WhenHandedOffThenSetTimers;
import ai.wafaa.command.handoff.WhenWaitingThenAssign;
import ai.wafaa.command.knowledge.KnowledgeProgress;
import ai.wafaa.command.tenant.TenantTexts;
import ai.wafaa.kernel.tenant.Feature;
import ai.wafaa.store.AggregateDefinition;
import ai.wafaa.store.Aggregates;
import ai.wafaa.store.CommandHandlers;
import ai.wafaa.store.Commands;
import ai.wafaa.store.processing.ProcessorDefinition;
import ai.wafaa.web.feature.Features;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the conversation and those who work for it together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WafaaRatings.class)
class ConversationWiring {
    /** Groups of policies: the name is the key of a position, so a rename starts the group again. */
    static final String ANSWER = "answer";

    static final String ASSIGN = "assign";

    static final String TIMERS = "timers";

    /** Of groups whose effects show after seconds or later. */
    private static final Duration UNHURRIED = Duration.ofMillis(250);

    @Bean
    AggregateDefinition<Conversation> conversations() {
        return AggregateDefinition.of(Conversation.class);
    }

    @Bean
    AggregateDefinition<Agent> agents() {
        return AggregateDefinition.of(Agent.class).snapshotEvery(200);
    }

    @Bean
    LatestConversations latestConversations() {
        return new LatestConversations();
    }

    @Bean
    HandoffTriggers handoffTriggers(Directory directory, Features features) {
        return new TenantTriggers(directory, tenantId -> features.isOn(Feature.HUMAN_HANDOFF, tenantId));
    }

    @Bean
    CustomerTexts customerTexts(TenantSettings settings) {
        return new TenantTexts(settings);
    }

    @Bean
    CommandHandlers conversationHandlers(
            Aggregates aggregates,
            LatestConversations latest,
            HandoffTriggers triggers,
            CustomerTexts texts,
            TenantSettings settings) {
        return CommandHandlers.of(
                new Reception(aggregates, latest, triggers, texts),
                new Holding(aggregates),
                new Passing(aggregates),
                new Leaving(aggregates, tenant -> settings.handoff(tenant).keepWhenAway()));
    }

    @Bean
    WhenMessageReceivedThenAnswer answering(
            Bot bot, KnowledgeProgress knowledge, Commands commands, BotProperties properties, Clock clock) {
        return new WhenMessageReceivedThenAnswer(bot, knowledge::await, commands, properties.patience(), clock);
    }

    @Bean
    ProcessorDefinition answer(WhenMessageReceivedThenAnswer answering) {
        return ProcessorDefinition.policy(ANSWER, answering).notes(answering.underWay());
    }

    @Bean
    ProcessorDefinition askForRating(WafaaRatings settings, Commands commands, Clock clock) {
        return ProcessorDefinition.policy(
                        WhenResolvedThenAskForRating.GROUP, new WhenResolvedThenAskForRating(settings, commands, clock))
                .pace(UNHURRIED);
    }

    @Bean
    ProcessorDefinition assign(DataSource log, Commands commands, TenantSettings settings, Clock clock) {
        return ProcessorDefinition.policy(ASSIGN, new WhenWaitingThenAssign(log, commands, settings::handoff, clock))
                .batchSize(500);
    }

    @Bean
    ProcessorDefinition setTimers(DataSource log, TenantSettings settings) {
        return ProcessorDefinition.policy(TIMERS, new WhenHandedOffThenSetTimers(log, settings::handoff))
                .batchSize(500)
                .pace(UNHURRIED);
    }

    @Bean
    Ticking timers(DataSource log, Commands commands, TenantSettings settings, Clock clock) {
        var timers = new Timers(
                JdbcClient.create(log),
                commands,
                settings::handoff,
                tenant -> settings.hours(tenant).isOpen(clock.instant()),
                clock);
        return new Ticking("timers", Duration.ofSeconds(1), timers::tick);
    }

    @Bean
    Ticking lostStreams(DataSource log, Commands commands, TenantSettings settings, Clock clock) {
        var lost = new LostStreams(
                JdbcClient.create(log),
                commands,
                tenant -> settings.handoff(tenant).streamGraceSeconds(),
                clock);
        return new Ticking("lost streams", Duration.ofSeconds(5), lost::look);
    }
}
