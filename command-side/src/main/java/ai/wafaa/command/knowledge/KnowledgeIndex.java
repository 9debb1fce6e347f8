package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.vector.Encoding;
import ai.wafaa.command.knowledge.vector.Encodings;
import ai.wafaa.kernel.Ids;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The articles of all tenants, searchable in memory; one per node, fed from the log and never asked for truth. Each tenant and language has an index of its
 * own, so that no tenant's words weigh in another's scores; it is built when first asked. A change is found by the next search. Thread-safe.
 */
public final class KnowledgeIndex {
    private final Encodings encodings;

    private record ShelfKey(String tenantId, Language language) {}

    private final Map<ShelfKey, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Map<String, Article> articles = new ConcurrentHashMap<>();

    /** Finds by words alone. */
    public KnowledgeIndex() {
        this(Encodings.of(Encoding.none()));
    }

    /** @param encodings what makes sentences comparable by meaning */
    public KnowledgeIndex(Encodings encodings) {
        this.encodings = encodings;
    }

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
            counted(article, 1);
            if (known != null) {
                counted(known, -1);
            }
            return article;
        });
    }

    /** Takes an article out; an unknown one is no error. */
    public void remove(String articleId) {
        articles.computeIfPresent(articleId, (id, known) -> {
            shelf(shelfKey(known)).remove(id);
            counted(known, -1);
            return null;
        });
    }

    /** Forgets everything, before a replay. */
    public void clear() {
        articles.keySet().forEach(this::remove);
        shelves.clear();
    }

    /**
     * The state of a tenant's articles: the same on every node that knows the same articles, another whenever one of them changes, and another while some are
     * still looked for by their words alone, so that an answer from then is not taken for a better one.
     */
    public String version(String tenantId) {
        String version = Long.toHexString(versions.getOrDefault(tenantId, 0L));
        for (Language language : Language.values()) {
            Shelf shelf = shelves.get(new ShelfKey(tenantId, language));
            if (shelf != null && shelf.isEncoding()) {
                return version + "-words";
            }
        }
        return version;
    }

    /** Order does not matter, and what was added can be taken away again. */
    private void counted(Article article, int sign) {
        long hash = Ids.of("article-version", article.articleId(), Long.toString(article.version()))
                .getLeastSignificantBits();
        versions.merge(article.tenantId(), sign * hash, Long::sum);
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
                return shelf.search(question, context, limit);
            }
        }
        return Hits.none(asked);
    }

    /** Whether what a tenant has in a language is compared by meaning too, as far as it ever will be. */
    public boolean isSettled(String tenantId, Language language) {
        Shelf shelf = shelves.get(new ShelfKey(tenantId, language));
        return shelf == null || shelf.isSettled();
    }

    /** Has what a question is looked for in compared by meaning too, if it ever will be, and waits for that, at most so long. For who rather waits than is told less. */
    public void settle(String tenantId, String question, Duration atMost) {
        Language language = Language.detect(question);
        Shelf shelf = shelves.get(new ShelfKey(tenantId, language));
        if (shelf != null && !shelf.isEmpty()) {
            shelf.settle(System.nanoTime() + atMost.toNanos());
        }
    }

    private Shelf shelf(ShelfKey key) {
        return shelves.computeIfAbsent(key, k -> new Shelf(encodings, k.language()));
    }

    private static ShelfKey shelfKey(Article article) {
        return new ShelfKey(article.tenantId(), article.language());
    }
}
