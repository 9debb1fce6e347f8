package ai.wafaa.command.knowledge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The articles of all tenants, searchable in memory; one per node, fed from the log and never asked for truth. Each tenant and language has an index of its
 * own, so that no tenant's words weigh in another's scores; it is built when first asked. A change is found by the next search. Thread-safe.
 */
public final class KnowledgeIndex {
    private record ShelfKey(String tenantId, Language language) {}

    private final Map<ShelfKey, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<String, Article> articles = new ConcurrentHashMap<>();

    /** Adds or replaces an article. A version that is not newer than the known one changes nothing. */
    public void put(Article article) {
        articles.compute(article.articleId(), (id, known) -> {
            if (known != null && known.version() >= article.version()) {
                return known;
            }
            if (known != null && !shelfKey(known).equals(shelfKey(article))) {
                shelf(shelfKey(known)).remove(id);
            }
            shelf(shelfKey(article)).put(article);
            return article;
        });
    }

    /** Takes an article out; an unknown one is no error. */
    public void remove(String articleId) {
        articles.computeIfPresent(articleId, (id, known) -> {
            shelf(shelfKey(known)).remove(id);
            return null;
        });
    }

    /** Forgets everything, before a replay. */
    public void clear() {
        articles.keySet().forEach(this::remove);
        shelves.clear();
    }

    /** How many articles there are, of all tenants. */
    public int size() {
        return articles.size();
    }

    /**
     * The articles of a tenant that fit a question best.
     *
     * @param context what the question continues, where it cannot stand alone; its words together count half as much as the question's
     * @param language whose articles are searched; detected from the question where null. A tenant without articles in it is searched in the other one
     * @param limit at most so many
     */
    public Hits search(
            String tenantId, String question, @Nullable String context, @Nullable Language language, int limit) {
        Language asked = language == null ? Language.detect(question) : language;
        Language other = asked == Language.ARABIC ? Language.ENGLISH : Language.ARABIC;
        for (Language candidate : new Language[] {asked, other}) {
            Shelf shelf = shelves.get(new ShelfKey(tenantId, candidate));
            if (shelf != null && !shelf.isEmpty()) {
                return shelf.search(question, context, candidate, limit);
            }
        }
        return Hits.none(asked);
    }

    private Shelf shelf(ShelfKey key) {
        return shelves.computeIfAbsent(key, k -> new Shelf());
    }

    private static ShelfKey shelfKey(Article article) {
        return new ShelfKey(article.tenantId(), article.language());
    }
}
