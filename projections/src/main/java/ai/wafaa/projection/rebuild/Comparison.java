package ai.wafaa.projection.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a comparison.
 *
 * @param position at which both copies stood
 * @param tables each table, also those without differences
 */
public record Comparison(long position, List<Table> tables) {

    public boolean equal() {
        return tables.stream().allMatch(table -> table.differing() == 0);
    }

    /**
     * One table.
     *
     * @param rows that were compared
     * @param differing rows that are not the same in both, or only in one
     * @param first some of these, as examples
     */
    public record Table(String name, long rows, long differing, List<Difference> first) {}

    /**
     * A row that is not the same in both copies.
     *
     * @param served as it is read; null when it is not there
     * @param rebuilt as the log has it; null when it should not be there
     */
    public record Difference(
            @Nullable String served, @Nullable String rebuilt) {}
}
