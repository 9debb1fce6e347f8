package ai.wafaa.server.health;

import ai.wafaa.web.health.Finding;
import ai.wafaa.web.health.HealthCheck;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that were set aside because their handler keeps failing: somebody must look at each. */
@Component
@Order(5)
class DeadLetterCheck implements HealthCheck {
    private static final String COUNTS = """
            select processing_group || ' ' || count(*) from log.dead_letter group by processing_group order by processing_group""";

    private final JdbcClient jdbc;

    DeadLetterCheck(DataSource log) {
        this.jdbc = JdbcClient.create(log);
    }

    @Override
    public String name() {
        return "dead_letters";
    }

    @Override
    public List<Finding> check() {
        List<String> groups =
                jdbc.sql(COUNTS).query((row, number) -> row.getString(1)).list();
        return List.of(
                groups.isEmpty()
                        ? Finding.up(name(), "none")
                        : Finding.degraded(name(), "set aside: " + String.join(", ", groups)));
    }
}
