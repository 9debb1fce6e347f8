package ai.wafaa.embedded;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where one database is and how to log in. Its text form leaves the password out. */
public record Database(String host, int port, String name, String user, String password) {

    /** Without credentials, so that it may be logged. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** Without credentials, so that it may be logged. */
    public String r2dbcUrl() {
        return "r2dbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** A new connection at each call; no pool. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return jdbcUrl();
    }
}
