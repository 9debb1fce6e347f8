package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.measure.Report;
import java.io.IOException;
import java.sql.SQLException;

/** One program: runs to its end and reports. */
@FunctionalInterface
public interface Scenario {
    Report run(Options options) throws IOException, SQLException, InterruptedException;
}
