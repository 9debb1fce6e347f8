package ai.wafaa.command.knowledge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The published articles as this node knows them, to be listed. Shares the texts with the index. For all threads. */
class Articles {
    /** @param position in the log of what published it: the order of lists, and the cursor */
    record Published(Article article, long position, Instant changedAt) {}

    private final Map<String, Map<String, Published>> tenants = new ConcurrentHashMap<>();

    /** Newest first. */
    List<Published> of(String tenantId) {
        return tenants.getOrDefault(tenantId, Map.of()).values().stream()
                .sorted(Comparator.comparingLong(Published::position).reversed())
                .toList();
    }

    Optional<Published> find(String tenantId, String articleId) {
        return Optional.ofNullable(tenants.getOrDefault(tenantId, Map.of()).get(articleId));
    }

    /** A revised article keeps its place. */
    void put(Article article, long position, Instant at) {
        tenants.computeIfAbsent(article.tenantId(), id -> new ConcurrentHashMap<>())
                .compute(
                        article.articleId(),
                        (id, known) -> new Published(article, known == null ? position : known.position(), at));
    }

    void remove(String tenantId, String articleId) {
        tenants.computeIfPresent(tenantId, (id, articles) -> {
            articles.remove(articleId);
            return articles;
        });
    }
}
