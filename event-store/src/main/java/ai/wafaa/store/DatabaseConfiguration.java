package ai.wafaa.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** The JDBC side of the one database: brought to its version first, then pooled. Declared, as Boot makes none of it beside an R2DBC connection factory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WafaaDatabase.class)
class DatabaseConfiguration {

    @Bean
    Flyway logMigrations(WafaaDatabase database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations(database.migrations().toArray(String[]::new))
                .schemas("log")
                .table("schema_version")
                // Each module has its range of versions: a new one of a lower range comes after others were applied.
                .outOfOrder(true)
                .load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    HikariDataSource logPool(WafaaDatabase database, Flyway migrated) {
        return pool("log", database.poolSize(), database);
    }

    /** The second connection is for finding out what became of the first. */
    @Bean
    HikariDataSource writerPool(WafaaDatabase database, Flyway migrated) {
        return pool("log-writer", 2, database);
    }

    private static HikariDataSource pool(String name, int size, WafaaDatabase database) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(2_000);
        config.setConnectionInitSql("set idle_in_transaction_session_timeout = '15s'; set lock_timeout = '15s'");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "wafaa");
        return new HikariDataSource(config);
    }

    /** A transaction takes a connection with its first statement, so who waits for something else inside one holds none. */
    @Bean
    @Primary
    DataSource log(HikariDataSource logPool, HikariDataSource writerPool) {
        return new LazyConnectionDataSourceProxy(new Pools(writerPool, logPool));
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource log) {
        return new DataSourceTransactionManager(log);
    }
}
