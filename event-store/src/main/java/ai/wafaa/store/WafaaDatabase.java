package ai.wafaa.store;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database that holds the log, the command side's tables and the read models.
 *
 * @param url JDBC URL of the PostgreSQL primary.
 * @param user Name of the role that owns the schemas.
 * @param password Its password; empty where the server trusts the connection.
 * @param poolSize Connections of this process to the primary, besides the writer's two. Each event processor needs one while it works.
 * @param migrations Where the schemas' versions are found, in one common order.
 */
@ConfigurationProperties("wafaa.database")
public record WafaaDatabase(
        String url,
        @DefaultValue("postgres") String user,
        @DefaultValue("") String password,
        @DefaultValue("20") int poolSize,

        @DefaultValue({"classpath:db/log", "classpath:db/command", "classpath:db/read"})
        List<String> migrations) {

    public WafaaDatabase {
        Objects.requireNonNull(url, "wafaa.database.url is missing");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "WafaaDatabase[url=" + url + ", user=" + user + ", poolSize=" + poolSize + "]";
    }
}
