package ai.wafaa.command.knowledge;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Comparing questions and articles by meaning.
 *
 * @param enabled false looks for words alone and saves the model's memory
 * @param model an ONNX file of the operator's, with its {@code tokenizer.json} beside it; empty for the English model that is shipped
 * @param maxConcurrent how many questions are encoded at once; a question that finds no place in time is looked for by its words
 * @param cacheFolder where the vectors of articles are kept, so that no text is encoded twice; empty to keep them in memory only
 */
@ConfigurationProperties("wafaa.embedding")
record EmbeddingProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable Path model,
        @DefaultValue("1") int maxConcurrent,
        @Nullable Path cacheFolder) {}
