package ai.wafaa.command.conversation;

import ai.wafaa.command.agent.Agent;
import ai.wafaa.command.bot.Bot;
import ai.wafaa.command.bot.Notices;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.command.handoff.TenantTriggers;
import ai.wafaa.command.handoff.WhenWaitingThenAssign;
import ai.wafaa.store.AggregateDefinition;
import ai.wafaa.store.Aggregates;
import ai.wafaa.store.CommandHandlers;
import ai.wafaa.store.Commands;
import ai.wafaa.store.processing.ProcessorDefinition;
import java.time.Clock;
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
    HandoffTriggers handoffTriggers(Directory directory) {
        return new TenantTriggers(directory);
    }

    @Bean
    CustomerTexts customerTexts() {
        return new Notices();
    }

    @Bean
    CommandHandlers conversationHandlers(
            Aggregates aggregates, LatestConversations latest, HandoffTriggers triggers, CustomerTexts texts) {
        return CommandHandlers.of(new Reception(aggregates, latest, triggers, texts), new Holding(aggregates));
    }

    @Bean
    WhenMessageReceivedThenAnswer answering(Bot bot, Commands commands, Clock clock) {
        return new WhenMessageReceivedThenAnswer(bot, commands, clock);
    }

    @Bean
    ProcessorDefinition answer(WhenMessageReceivedThenAnswer answering) {
        return ProcessorDefinition.policy(ANSWER, answering);
    }

    @Bean
    ProcessorDefinition askForRating(WafaaRatings settings, Commands commands, Clock clock) {
        return ProcessorDefinition.policy(
                WhenResolvedThenAskForRating.GROUP, new WhenResolvedThenAskForRating(settings, commands, clock));
    }

    @Bean
    ProcessorDefinition assign(DataSource log, Commands commands, Clock clock) {
        return ProcessorDefinition.policy(ASSIGN, new WhenWaitingThenAssign(JdbcClient.create(log), commands, clock))
                .batchSize(500);
    }
}
