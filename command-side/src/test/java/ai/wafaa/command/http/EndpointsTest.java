package ai.wafaa.command.http;

import ai.wafaa.command.access.Passwords;
import ai.wafaa.command.agent.RegisterUser;
import ai.wafaa.embedded.Database;
import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.agent.RegisterAgent;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.tenant.CreateTenant;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Recorded;
import ai.wafaa.store.processing.Processors;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The endpoints over real HTTP and a real database, with two tenants, {@code shop} and {@code bank}, each with an admin, a supervisor, an auditor and an agent. */
@SpringBootTest(classes = EndpointsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
public abstract class EndpointsTest {
    protected static final String PASSWORD = "a good password";

    private static final Database DATABASE = EmbeddedDatabase.shared().newDatabase();

    @Autowired
    protected WebTestClient http;

    @Autowired
    protected Commands commands;

    @Autowired
    private Processors processors;

    @Autowired
    private Passwords passwords;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("wafaa.database.url", DATABASE::jdbcUrl);
        properties.add("wafaa.database.user", DATABASE::user);
        properties.add("wafaa.database.password", DATABASE::password);
        properties.add("wafaa.keys.master-key", () -> "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        properties.add("wafaa.auth.token-key", () -> "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        properties.add("wafaa.database.migrations", () -> "classpath:db/log,classpath:db/command");
    }

    @BeforeEach
    void twoTenants() {
        if (http.post()
                .uri("/api/v1/auth/login")
                .bodyValue(login("shop", "admin@shop.example", PASSWORD))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .is2xxSuccessful()) {
            return;
        }
        String hash = passwords.hash(PASSWORD);
        for (String slug : new String[] {"shop", "bank"}) {
            String tenant = tenantId(slug);
            var actor = new Actor(tenant, Actor.Kind.SYSTEM, "test", "setup", null);
            commands.send(new CreateTenant(tenant, slug, slug, "Asia/Dubai", "en", Instant.now()), actor)
                    .join();
            for (Role role : Role.values()) {
                String email = email(role, slug);
                var user = new RegisterAgent(
                        userId(role, slug), tenant, email, "Some " + role, role, 5, Set.of(), Instant.now());
                commands.send(new RegisterUser(user, hash), actor).join();
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> processors.lag("directory") == 0);
    }

    protected static String tenantId(String slug) {
        return Ids.of("tenant", slug).toString();
    }

    protected static String userId(Role role, String slug) {
        return Ids.of("test-user", email(role, slug)).toString();
    }

    protected static String email(Role role, String slug) {
        return role.name().toLowerCase(java.util.Locale.ROOT) + "@" + slug + ".example";
    }

    protected static Map<String, String> login(String tenant, String email, String password) {
        return Map.of("tenant", tenant, "email", email, "password", password);
    }

    /** A client that is signed in. */
    protected WebTestClient as(Role role, String slug) {
        return with(token(email(role, slug), slug, PASSWORD));
    }

    protected WebTestClient with(String token) {
        return http.mutate()
                .responseTimeout(Duration.ofSeconds(20))
                .defaultHeaders(h -> h.setBearerAuth(token))
                .build();
    }

    protected String token(String email, String slug, String password) {
        JsonNode answer = http.post()
                .uri("/api/v1/auth/login")
                .bodyValue(login(slug, email, password))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return java.util.Objects.requireNonNull(answer).path("access_token").asString();
    }

    protected Recorded done(Object command, String slug) {
        return commands.send(command, new Actor(tenantId(slug), Actor.Kind.SYSTEM, "test", "test", null))
                .join();
    }
}
