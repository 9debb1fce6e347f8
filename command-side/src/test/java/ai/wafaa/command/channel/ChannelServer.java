package ai.wafaa.command.channel;

import ai.wafaa.command.conversation.Conversation;
import ai.wafaa.command.conversation.CustomerTexts;
import ai.wafaa.command.conversation.HandoffTriggers;
import ai.wafaa.command.conversation.LatestConversations;
import ai.wafaa.command.conversation.Reception;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.embedded.Database;
import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.channel.ChannelAccountConnected;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.kernel.conversation.AnswerAsBot;
import ai.wafaa.kernel.tenant.TenantCreated;
import ai.wafaa.store.AggregateDefinition;
import ai.wafaa.store.Aggregates;
import ai.wafaa.store.CommandHandlers;
import ai.wafaa.store.Commands;
import ai.wafaa.store.LogConfiguration;
import ai.wafaa.web.WebConfiguration;
import ai.wafaa.web.idempotency.IdempotencyKey;
import ai.wafaa.web.idempotency.RecordedAnswer;
import ai.wafaa.web.idempotency.RecordedAnswers;
import ai.wafaa.web.security.Session;
import ai.wafaa.web.security.TokenCutOff;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import reactor.core.publisher.Mono;

/** A server with channels, conversations and the log, and nothing else: no bot answers by itself. */
public final class ChannelServer implements AutoCloseable {
    public static final String TENANT = "00000000-0000-7000-8000-000000000001";
    public static final String ACCOUNT = "00000000-0000-7000-8000-0000000000a1";
    public static final String OTHER_TENANT = "00000000-0000-7000-8000-000000000002";
    public static final String OTHER_ACCOUNT = "00000000-0000-7000-8000-0000000000a2";
    public static final String WEBCHAT = "00000000-0000-7000-8000-0000000000b1";
    public static final String GENERIC = "00000000-0000-7000-8000-0000000000c1";
    public static final String NUMBER = "100000000000001";
    public static final String OTHER_NUMBER = "100000000000002";
    public static final String SECRET = "demo-app-secret";
    public static final String OTHER_SECRET = "acme-app-secret";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
            })
    @ComponentScan("ai.wafaa.command.channel")
    @Import({LogConfiguration.class, WebConfiguration.class})
    static class Application {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Directory directory() {
            var directory = new Directory();
            var now = Instant.now();
            directory.on(new TenantCreated(TENANT, "demo", "Demo Company", "Asia/Riyadh", "en", now));
            directory.on(new TenantCreated(OTHER_TENANT, "acme", "Acme", "UTC", "en", now));
            directory.on(
                    new ChannelAccountConnected(ACCOUNT, TENANT, ChannelType.WHATSAPP, NUMBER, "demo-whatsapp", now));
            directory.on(new ChannelAccountConnected(
                    OTHER_ACCOUNT, OTHER_TENANT, ChannelType.WHATSAPP, OTHER_NUMBER, "acme-whatsapp", now));
            directory.on(
                    new ChannelAccountConnected(WEBCHAT, TENANT, ChannelType.WEBCHAT, "demo", "demo-webchat", now));
            directory.on(new ChannelAccountConnected(
                    GENERIC, TENANT, ChannelType.GENERIC, "demo-channel", "demo-channel", now));
            return directory;
        }

        @Bean
        AggregateDefinition<Conversation> conversations() {
            return AggregateDefinition.of(Conversation.class);
        }

        @Bean
        LatestConversations latestConversations() {
            return new LatestConversations();
        }

        @Bean
        HandoffTriggers noTriggers() {
            return new HandoffTriggers() {
                @Override
                public Optional<Fired> onMessage(String tenantId, String text) {
                    return Optional.empty();
                }

                @Override
                public Optional<Fired> onConfidence(String tenantId, double confidence) {
                    return Optional.empty();
                }
            };
        }

        @Bean
        CustomerTexts customerTexts() {
            return (tenant, notice, sample, values) -> "Let me connect you with a team member.";
        }

        @Bean
        CommandHandlers handlers(
                Aggregates aggregates, LatestConversations latest, HandoffTriggers triggers, CustomerTexts texts) {
            return CommandHandlers.of(new Reception(aggregates, latest, triggers, texts));
        }

        @Bean
        TokenCutOff cutOff() {
            return new TokenCutOff() {
                @Override
                public Mono<Boolean> stillHolds(Session session) {
                    return Mono.just(true);
                }

                @Override
                public Mono<Void> end(Session session) {
                    return Mono.empty();
                }
            };
        }

        @Bean
        RecordedAnswers answers() {
            return new RecordedAnswers() {
                @Override
                public Mono<Known> begin(IdempotencyKey key, String fingerprint) {
                    return Mono.just(new New());
                }

                @Override
                public Mono<Void> finish(IdempotencyKey key, RecordedAnswer answer) {
                    return Mono.empty();
                }

                @Override
                public Mono<Void> forget(IdempotencyKey key) {
                    return Mono.empty();
                }
            };
        }
    }

    private ChannelServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Database database() {
        return EmbeddedDatabase.shared().newDatabase();
    }

    /** Starts on a database, with further properties; the accounts have their secrets. */
    public static ChannelServer on(Database database, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "wafaa.database.url", database.jdbcUrl(),
                "wafaa.database.user", database.user(),
                "wafaa.database.password", database.password(),
                "wafaa.database.migrations", "classpath:db/log,classpath:db/command",
                "wafaa.keys.master-key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "wafaa.auth.token-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "wafaa.web.access-log", "false",
                "server.port", "0",
                "spring.main.banner-mode", "off",
                "spring.profiles.active", "demo"));
        properties.putAll(more);
        var context = new SpringApplicationBuilder(Application.class)
                .properties(properties)
                .run();
        var server = new ChannelServer(context);
        var secrets = context.getBean(ChannelSecrets.class);
        secrets.put(ACCOUNT, new ChannelSecret(SECRET, "demo-verify-token", "graph-token", null));
        secrets.put(OTHER_ACCOUNT, new ChannelSecret(OTHER_SECRET, "acme-verify-token", "graph-token", null));
        secrets.put(GENERIC, new ChannelSecret(SECRET, null, null, null));
        secrets.put(WEBCHAT, new ChannelSecret(SECRET, null, null, null));
        return server;
    }

    public static ChannelServer onFreshDatabase() {
        return on(database(), Map.of());
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient sql() {
        return JdbcClient.create(get(javax.sql.DataSource.class));
    }

    public long count(String query) {
        return sql().sql(query).query(Long.class).single();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    public HttpResponse<String> post(String path, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) request.headers(headers);
        return send(request.header("Content-Type", "application/json"));
    }

    /** Posts to WhatsApp's webhook, signed. */
    public HttpResponse<String> whatsapp(byte[] body, String secret) {
        return post("/webhooks/whatsapp", body, "X-Hub-Signature-256", Signatures.of(body, secret));
    }

    public HttpResponse<String> whatsapp(String body) {
        return whatsapp(body.getBytes(java.nio.charset.StandardCharsets.UTF_8), SECRET);
    }

    /** The conversation of somebody who wrote first. */
    public static String conversation(String phone) {
        return Ids.conversation(Ids.customer(ACCOUNT, phone).toString(), 0).toString();
    }

    /** Has the bot answer a message; the answer's id. */
    public String answer(String conversationId, String questionMessageId, String text) {
        var command = new AnswerAsBot(
                conversationId, questionMessageId, text, 0.9, List.of(), "test", false, null, 0, Instant.now());
        done(command, TENANT);
        return Ids.following(questionMessageId, "bot").toString();
    }

    public void done(Object command, String tenant) {
        try {
            get(Commands.class)
                    .send(
                            command,
                            new Actor(
                                    tenant,
                                    Actor.Kind.BOT,
                                    "test",
                                    UUID.randomUUID().toString(),
                                    null))
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Payloads of the recorded events of a type, with personal fields still sealed, in order. */
    public List<String> events(String type) {
        return sql().sql("select convert_from(payload, 'UTF8') from log.event where payload_type = ? order by position")
                .param(type)
                .query((row, n) -> row.getString(1))
                .list();
    }

    public long events(String type, String conversationId) {
        return sql().sql("select count(*) from log.event where payload_type = ? and aggregate_id = ?")
                .params(type, conversationId)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}
