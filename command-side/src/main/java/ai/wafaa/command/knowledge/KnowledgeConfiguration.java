package ai.wafaa.command.knowledge;

import ai.wafaa.store.AggregateDefinition;
import ai.wafaa.store.processing.ProcessorDefinition;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    @Bean
    AggregateDefinition<ArticleAggregate> articleAggregates() {
        return AggregateDefinition.of(ArticleAggregate.class);
    }

    @Bean
    KnowledgeIndex knowledgeIndex() {
        return new KnowledgeIndex();
    }

    @Bean
    Articles articles() {
        return new Articles();
    }

    @Bean
    ProcessorDefinition knowledgeGroup(KnowledgeIndex index, Articles articles) {
        return ProcessorDefinition.nodePrivate(
                KnowledgeProjection.GROUP, Set.of("Article"), new KnowledgeProjection(index, articles));
    }
}
