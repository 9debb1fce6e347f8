package ai.wafaa.kernel.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says.
 *
 * @param questions ways in which customers ask for it
 * @param language {@code en} or {@code ar}
 * @param intent the intent that it serves, if any
 */
public record ArticleText(
        String title,
        String body,
        List<String> questions,
        String language,
        List<String> tags,
        @Nullable String intent) {}
