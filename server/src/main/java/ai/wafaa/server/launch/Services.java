package ai.wafaa.server.launch;

import ai.wafaa.embedded.Database;
import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.embedded.EmbeddedRedis;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and Redis of one process: external ones where configured, else embedded ones, which start while Spring
 * still reads its configuration.
 */
final class Services implements AutoCloseable {
    private final LaunchSettings settings;
    private final @Nullable CompletableFuture<EmbeddedDatabase> database;
    private final @Nullable CompletableFuture<EmbeddedRedis> redis;

    private Services(LaunchSettings settings, Path folder) {
        this.settings = settings;
        this.database = settings.databaseUrl() != null ? null : started(() -> EmbeddedDatabase.start(folder));
        this.redis = settings.redisUrl() != null ? null : started(() -> EmbeddedRedis.start(folder));
    }

    /** Returns at once. The folder is held by the caller. */
    static Services starting(LaunchSettings settings, Path folder) {
        return new Services(settings, folder);
    }

    private static <T> CompletableFuture<T> started(Supplier<T> start) {
        return CompletableFuture.supplyAsync(
                start, task -> Thread.ofPlatform().name("start").start(task));
    }

    /** Waits until everything accepts connections. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        if (database != null) {
            put(properties, joined(database).database());
            // The folder has one owner, so whoever followed the log before this process is gone.
            properties.put("wafaa.processors.sole-process", true);
        } else if (settings.databaseUrl() != null) {
            properties.put("spring.r2dbc.url", r2dbc(settings.databaseUrl()));
        }
        if (redis != null) {
            EmbeddedRedis started = joined(redis);
            properties.put("wafaa.redis.url", started.url());
        }
        return properties;
    }

    /** The same address for the other driver, which writes the one option that matters here in another way. */
    static String r2dbc(String jdbcUrl) {
        return jdbcUrl.replaceFirst("^jdbc:", "r2dbc:").replaceFirst("([?&])sslmode=", "$1sslMode=");
    }

    static void put(Map<String, Object> properties, Database database) {
        properties.put("wafaa.database.url", database.jdbcUrl());
        properties.put("wafaa.database.user", database.user());
        properties.put("wafaa.database.password", database.password());
        properties.put("spring.r2dbc.url", database.r2dbcUrl());
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        closeStarted(redis);
        closeStarted(database);
    }

    private static void closeStarted(@Nullable CompletableFuture<? extends AutoCloseable> future) {
        if (future == null) {
            return;
        }
        try {
            future.join().close();
        } catch (CompletionException e) {
            // It never started; whoever waited for it has told why.
            return;
        } catch (Exception e) {
            throw new IllegalStateException("cannot stop an embedded service", e);
        }
    }
}
