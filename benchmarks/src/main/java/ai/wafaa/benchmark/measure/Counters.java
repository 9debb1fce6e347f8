package ai.wafaa.benchmark.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Named counts. */
public final class Counters {
    private final Map<String, LongAdder> byName = new ConcurrentHashMap<>();

    public void add(String name) {
        add(name, 1);
    }

    public void add(String name, long count) {
        byName.computeIfAbsent(name, key -> new LongAdder()).add(count);
    }

    public long get(String name) {
        LongAdder count = byName.get(name);
        return count == null ? 0 : count.sum();
    }

    /** A copy, by name. */
    public Map<String, Long> snapshot() {
        Map<String, Long> copy = new TreeMap<>();
        byName.forEach((name, count) -> copy.put(name, count.sum()));
        return copy;
    }
}
