package ai.wafaa.query.insight;

import ai.wafaa.kernel.insight.Slots;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a series of parts is covered: by the widest buckets that lie wholly in a part, and by the facts of what no bucket lies in.
 *
 * @param runs buckets that follow each other
 * @param rests what is shorter than a quarter of an hour, at the ends of a range that does not begin or end with one
 */
record Cover(List<Run> runs, List<Rest> rests) {

    /**
     * @param part index of the part, from 0
     * @param width of the buckets in seconds
     * @param last the bucket after the last one
     */
    record Run(int part, int width, int first, int last) {}

    /** Half-open, as every range. */
    record Rest(int part, Instant from, Instant to) {}

    /**
     * @param starts where the parts begin; each ends where the next begins
     * @param to where the last part ends
     */
    static Cover of(List<Instant> starts, Instant to) {
        var cover = new Cover(new ArrayList<>(), new ArrayList<>());
        for (int part = 0; part < starts.size(); part++) {
            Instant end = part + 1 < starts.size() ? starts.get(part + 1) : to;
            cover.add(part, starts.get(part), end, Slots.WIDTHS.size() - 1);
        }
        return cover;
    }

    /** The numbers of all buckets by their width. */
    SortedMap<Integer, List<Integer>> slots() {
        SortedMap<Integer, List<Integer>> slots = new TreeMap<>();
        for (Run run : runs)
            for (int slot = run.first; slot < run.last; slot++)
                slots.computeIfAbsent(run.width, width -> new ArrayList<>()).add(slot);
        return slots;
    }

    /** @param widest index of the widest width to look at */
    private void add(int part, Instant from, Instant to, int widest) {
        if (!from.isBefore(to)) return;
        if (widest < 0) {
            rests.add(new Rest(part, from, to));
            return;
        }
        int width = Slots.WIDTHS.get(widest);
        int first = Slots.from(from, width);
        int last = Slots.of(to, width);
        if (first >= last) {
            add(part, from, to, widest - 1);
            return;
        }
        add(part, from, Slots.start(first, width), widest - 1);
        runs.add(new Run(part, width, first, last));
        add(part, Slots.start(last, width), to, widest - 1);
    }
}
