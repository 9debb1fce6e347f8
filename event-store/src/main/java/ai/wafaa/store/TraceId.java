package ai.wafaa.store;

import org.jspecify.annotations.Nullable;

/** Tells the trace that the calling thread works for, to be recorded with the events; null when there is none. */
@FunctionalInterface
public interface TraceId {
    @Nullable
    String current();
}
