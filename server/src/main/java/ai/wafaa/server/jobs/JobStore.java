package ai.wafaa.server.jobs;

import ai.wafaa.store.WafaaDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;

/** The schedule in the schema {@code jobs}, over connections of its own, so that no job waits for commands or takes a connection from them. */
final class JobStore implements AutoCloseable {
    private final HikariDataSource pool;
    private final StorageProvider provider;

    JobStore(WafaaDatabase database, WafaaJobs settings, JsonMapper json) {
        var config = new HikariConfig();
        config.setPoolName("jobs");
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(2_000);
        config.setConnectionInitSql("set idle_in_transaction_session_timeout = '15s'; set lock_timeout = '15s'");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "wafaa-jobs");
        pool = new HikariDataSource(config);
        provider = new PostgresStorageProvider(pool, "jobs.");
        provider.setJobMapper(new JobMapper(json));
    }

    StorageProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        provider.close();
        pool.close();
    }
}
