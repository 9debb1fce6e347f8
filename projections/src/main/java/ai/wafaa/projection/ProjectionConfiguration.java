package ai.wafaa.projection;

import ai.wafaa.projection.conversation.FeedTrim;
import ai.wafaa.projection.conversation.ReadModel;
import ai.wafaa.projection.insight.InsightProjector;
import ai.wafaa.projection.rebuild.LogPages;
import ai.wafaa.projection.rebuild.ProjectionComparison;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import ai.wafaa.store.processing.ProcessorDefinition;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read models' writer, their comparison with the log, and the care of the feed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WafaaFeed.class)
public class ProjectionConfiguration {
    /** Large batches are what makes it fast; a small one is written as soon as there is anything. */
    private static final int BATCH = 1000;

    @Bean
    ProcessorDefinition conversationsProjection(
            DataSource dataSource, Clock clock, WafaaFeed feed, ObjectProvider<ReadModelListener> listeners) {
        var trim = new FeedTrim(dataSource, feed.rows(), clock);
        var all = new java.util.ArrayList<>(listeners.orderedStream().toList());
        all.add(trim::committed);
        var projector = new ConversationsProjector(dataSource, new ReadModel("read", clock), all);
        return ProcessorDefinition.projection(Groups.CONVERSATIONS, projector).batchSize(BATCH);
    }

    @Bean
    ProcessorDefinition insightProjection(DataSource dataSource, PostgresEventStorageEngine engine, Clock clock) {
        return InsightProjector.definition(dataSource, engine, clock);
    }

    @Bean
    LogPages logPages(PostgresEventStorageEngine engine) {
        return new LogPages(engine);
    }

    @Bean
    ProjectionComparison projectionComparison(DataSource dataSource, LogPages log, Clock clock) {
        return new ProjectionComparison(dataSource, log, clock);
    }
}
