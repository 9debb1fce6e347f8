package ai.wafaa.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates in memory, by id. What it holds contains every event up to the position that the writer has checked; used by the writer's thread only, whose batch
 * it tells which aggregates were taken.
 */
final class AggregateCache implements Cache {
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    AggregateCache(long capacity) {
        entries = Caffeine.newBuilder().maximumSize(capacity).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // Axon's contract: null when absent
    public <K, V> V get(K key) {
        Object entry = entries.getIfPresent(key);
        if (entry != null) {
            touch(key);
        }
        return (V) entry;
    }

    private static void touch(Object key) {
        Batch batch = Batch.currentOrNull();
        if (batch != null) {
            batch.touch((String) key);
        }
    }

    @Override
    public void put(Object key, Object value) {
        touch(key);
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    /**
     * Called when a unit of work is rolled back. An aggregate about which it recorded nothing is as it was, and stays: a refusal must not cost the reading of a
     * whole stream, which who sends hopeless commands could otherwise have for nothing.
     */
    @Override
    public boolean remove(Object key) {
        Batch batch = Batch.currentOrNull();
        return (batch == null || batch.changes((String) key)) && entries.asMap().remove(key) != null;
    }

    void evict(Collection<String> ids) {
        entries.invalidateAll(ids);
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && entries.asMap().containsKey(key);
    }

    long size() {
        return entries.estimatedSize();
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody listens to this cache");
    }
}
