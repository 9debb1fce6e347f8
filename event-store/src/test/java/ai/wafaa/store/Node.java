package ai.wafaa.store;

import ai.wafaa.embedded.Database;
import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.kernel.Actor;
import ai.wafaa.store.processing.ProcessorDefinition;
import ai.wafaa.store.serial.EventTypes;
import ai.wafaa.store.toy.Account;
import ai.wafaa.store.toy.AccountEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process of the system, as far as the log goes; several may share a database. */
public final class Node implements AutoCloseable {
    /** In Base64: 32 zero bytes. */
    public static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    public static final Actor SOMEBODY = new Actor("demo", Actor.Kind.USER, "somebody", "correlation", "cause");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Node(Map<String, Object> properties, Consumer<GenericApplicationContext> more) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.registerBean(EventTypes.class, () -> EventTypes.of(AccountEvent.class));
        context.registerBean(
                "account",
                AggregateDefinition.class,
                () -> AggregateDefinition.of(Account.class).snapshotEvery(50));
        context.register(LogConfiguration.class);
        more.accept(context);
        context.refresh();
    }

    public static Database database() {
        return EmbeddedDatabase.shared().newDatabase();
    }

    public static Node on(Database database, ProcessorDefinition... processors) {
        return on(database, Map.of(), processors);
    }

    public static Node on(Database database, Map<String, Object> more, ProcessorDefinition... processors) {
        return new Node(properties(database, more), context -> {
            for (ProcessorDefinition processor : processors) {
                context.registerBean("processor-" + processor.name(), ProcessorDefinition.class, () -> processor);
            }
        });
    }

    /** Whose context gets more beans before it is started. */
    public static Node with(Database database, Consumer<GenericApplicationContext> more) {
        return new Node(properties(database, Map.of()), more);
    }

    /** Both. */
    public static Node on(Database database, Map<String, Object> properties, Consumer<GenericApplicationContext> more) {
        return new Node(properties(database, properties), more);
    }

    private static Map<String, Object> properties(Database database, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "wafaa.database.url",
                database.jdbcUrl(),
                "wafaa.database.user",
                database.user(),
                "wafaa.database.password",
                database.password(),
                "wafaa.database.pool-size",
                "6",
                "wafaa.writer.patience",
                "30s",
                "wafaa.database.migrations",
                "classpath:db/log",
                "wafaa.keys.master-key",
                MASTER_KEY));
        properties.putAll(more);
        return properties;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public CompletableFuture<Recorded> send(Object command) {
        return get(Commands.class).send(command, SOMEBODY);
    }

    /** Waits for the answer; throws what the command failed with. */
    public Recorded done(Object command) {
        return answer(send(command));
    }

    public static Recorded answer(CompletableFuture<Recorded> answer) {
        try {
            return answer.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new account, open. */
    public String account() {
        String id = UUID.randomUUID().toString();
        done(new Account.Open(id, "person-" + id, "Layla"));
        return id;
    }

    public JdbcClient sql() {
        return JdbcClient.create(get(javax.sql.DataSource.class));
    }

    public long count(String query) {
        return sql().sql(query).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
    }
}
