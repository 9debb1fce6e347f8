package ai.wafaa.command.knowledge;

import ai.wafaa.kernel.knowledge.ArticleText;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as users write it.
 *
 * @param questions ways in which customers ask for it
 * @param language {@code en} or {@code ar}; told from the text when missing
 */
public record ArticleInput(
        @NotNull String title,
        @NotNull String body,
        @Nullable List<String> questions,
        @Nullable String language,
        @Nullable List<String> tags,
        @Nullable String intent) {

    ArticleText text() {
        return new ArticleText(
                title.strip(),
                body.strip(),
                stripped(questions),
                language == null || language.isBlank()
                        ? Language.detect(title + " " + body).tag()
                        : language.strip(),
                stripped(tags),
                intent == null || intent.isBlank() ? null : intent.strip());
    }

    private static List<String> stripped(@Nullable List<String> texts) {
        return Objects.requireNonNullElse(texts, List.<String>of()).stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
