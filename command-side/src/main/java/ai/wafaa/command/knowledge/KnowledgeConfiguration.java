package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.vector.Encoder;
import ai.wafaa.command.knowledge.vector.Encoding;
import ai.wafaa.command.knowledge.vector.Encodings;
import ai.wafaa.command.knowledge.vector.JoinedEncoder;
import ai.wafaa.command.knowledge.vector.OnnxEncoder;
import ai.wafaa.command.knowledge.vector.SubwordEncoder;
import ai.wafaa.store.AggregateDefinition;
import ai.wafaa.store.processing.ProcessorDefinition;
import ai.wafaa.store.processing.Processors;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
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
    Encodings encodings(EmbeddingProperties properties) {
        Path model = properties.model();
        if (!properties.enabled()) {
            return Encodings.of(Encoding.none());
        }
        if (model != null) {
            return Encodings.of(encoding(OnnxEncoder.of(model), properties));
        }
        var miniLm = OnnxEncoder.miniLm();
        return new Encodings(
                encoding(miniLm, properties),
                encoding(JoinedEncoder.withBge(miniLm), properties),
                encoding(SubwordEncoder.shipped(), properties));
    }

    private static Encoding encoding(Encoder encoder, EmbeddingProperties properties) {
        return new Encoding(encoder, properties.maxConcurrent(), properties.cacheFolder());
    }

    @Bean
    KnowledgeIndex knowledgeIndex(Encodings encodings, MeterRegistry meters) {
        for (Language language : Language.values()) {
            Gauge.builder("wafaa.knowledge.waiting", encodings, all -> all.waiting(language))
                    .description("Articles that are looked for by their words alone until they have vectors")
                    .tag("language", language.tag())
                    .register(meters);
        }
        return new KnowledgeIndex(encodings);
    }

    @Bean
    Articles articles() {
        return new Articles();
    }

    @Bean
    KnowledgeProgress knowledgeProgress(ObjectProvider<Processors> processors) {
        return new KnowledgeProgress(processors::getObject);
    }

    @Bean
    ProcessorDefinition knowledgeGroup(KnowledgeIndex index, Articles articles) {
        return ProcessorDefinition.nodePrivate(
                KnowledgeProjection.GROUP, Set.of("Article"), new KnowledgeProjection(index, articles));
    }
}
