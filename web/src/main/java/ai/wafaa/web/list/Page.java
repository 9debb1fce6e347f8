package ai.wafaa.web.list;

import java.util.List;

/** A numbered part of a list. */
public record Page<T>(List<T> data, long total, int page, long pages) {

    /** @param total of the whole list */
    public static <T> Page<T> of(List<T> data, long total, Paging paging) {
        return new Page<>(data, total, paging.page(), (total + paging.limit() - 1) / paging.limit());
    }

    /** The wanted page of a list that is all there. */
    public static <T> Page<T> ofAll(List<T> all, Paging paging) {
        int from = (int) Math.min(paging.offset(), all.size());
        int to = Math.min(from + paging.limit(), all.size());
        return of(List.copyOf(all.subList(from, to)), all.size(), paging);
    }
}
