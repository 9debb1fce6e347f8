package ai.wafaa.server.wiring;

import ai.wafaa.projection.rebuild.Comparison;
import ai.wafaa.projection.rebuild.ProjectionComparison;
import ai.wafaa.server.launch.LaunchProblem;
import ai.wafaa.server.launch.Subcommand;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code wafaa compare}: every read model against one rebuilt from the log; tells tables and counts, never what stands in a row. */
@Component
class Compare implements Subcommand {
    private final ProjectionComparison comparison;

    Compare(ProjectionComparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public String name() {
        return "compare";
    }

    /** 0 when all rows are equal, 1 when some differ. */
    @Override
    public int run(List<String> arguments) {
        Comparison found = compare();
        System.out.printf(Locale.ROOT, "%-24s %12s %10s%n", "table", "rows", "differing");
        for (Comparison.Table table : found.tables())
            System.out.printf(Locale.ROOT, "%-24s %,12d %,10d%n", table.name(), table.rows(), table.differing());
        System.out.printf(Locale.ROOT, "%s at position %d%n", found.equal() ? "Equal" : "NOT equal", found.position());
        return found.equal() ? 0 : 1;
    }

    private Comparison compare() {
        try {
            return comparison.compare();
        } catch (SQLException e) {
            throw new LaunchProblem("the comparison could not be made: " + e.getMessage());
        }
    }
}
