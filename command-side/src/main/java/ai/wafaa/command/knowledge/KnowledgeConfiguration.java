package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.vector.Encoder;
import ai.wafaa.command.knowledge.vector.Encoding;
import ai.wafaa.command.knowledge.vector.OnnxEncoder;
import ai.wafaa.store.AggregateDefinition;
import ai.wafaa.store.processing.ProcessorDefinition;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddingProperties.class)
class KnowledgeConfiguration {

    @Bean
    AggregateDefinition<ArticleAggregate> articleAggregates() {
        return AggregateDefinition.of(ArticleAggregate.class);
    }

    @Bean
    Encoding encoding(EmbeddingProperties properties) {
        Path model = properties.model();
        Encoder encoder =
                !properties.enabled() ? Encoder.NONE : model == null ? OnnxEncoder.shipped() : OnnxEncoder.of(model);
        return new Encoding(encoder, properties.maxConcurrent());
    }

    @Bean
    KnowledgeIndex knowledgeIndex(Encoding encoding) {
        return new KnowledgeIndex(encoding);
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
