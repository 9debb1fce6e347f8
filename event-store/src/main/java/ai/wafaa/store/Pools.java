package ai.wafaa.store;

import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** One data source over two pools: the writer, for which everybody waits, never waits for a connection behind others. */
final class Pools extends AbstractRoutingDataSource {
    private static final String WRITER = "writer";

    Pools(DataSource writer, DataSource others) {
        setTargetDataSources(Map.of(WRITER, writer));
        setDefaultTargetDataSource(others);
        afterPropertiesSet();
    }

    @Override
    protected @Nullable Object determineCurrentLookupKey() {
        return Writer.THREAD.equals(Thread.currentThread().getName()) ? WRITER : null;
    }
}
