package ai.wafaa.command.access;

import ai.wafaa.command.directory.Directory;
import ai.wafaa.command.directory.TenantInfo;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.web.Blocking;
import ai.wafaa.web.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The signed-in user, and what they prefer. */
@RestController
@RequestMapping("/api/v1/me")
class MeEndpoints {
    private static final int LARGEST_PREFERENCES = 16 * 1024;

    private final Directory directory;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MeEndpoints(Directory directory, DataSource log, JsonMapper json, Clock clock) {
        this.directory = directory;
        this.jdbc = JdbcClient.create(log);
        this.json = json;
        this.clock = clock;
    }

    /** The user, and the company they work for. */
    record MeAnswer(
            String id,
            String tenantId,
            String email,
            String fullName,
            Role role,
            @Nullable TenantInfo tenant) {}

    @GetMapping
    MeAnswer show(Caller caller) {
        TenantInfo tenant = directory.tenant(caller.tenantId()).orElse(null);
        return new MeAnswer(
                caller.userId(), caller.tenantId(), caller.email(), caller.fullName(), caller.role(), tenant);
    }

    @GetMapping("/preferences")
    Mono<JsonNode> preferences(Caller caller) {
        return Blocking.call(() -> json.readTree(jdbc.sql("select document from command.preference where user_id = ?")
                .param(caller.userId())
                .query(String.class)
                .optional()
                .orElse("{}")));
    }

    @PutMapping("/preferences")
    Mono<JsonNode> prefer(@RequestBody JsonNode preferences, Caller caller) {
        String document = preferences.toString();
        if (!preferences.isObject() || document.getBytes(StandardCharsets.UTF_8).length > LARGEST_PREFERENCES) {
            throw Refusal.invalid("", "must be a JSON object of at most " + LARGEST_PREFERENCES + " bytes");
        }
        return Blocking.run(() -> jdbc.sql("""
                        insert into command.preference (user_id, document, updated_at) values (?, ?, ?)
                        on conflict (user_id) do update set document = excluded.document, updated_at = excluded.updated_at
                        """)
                        .params(caller.userId(), document, clock.instant().atOffset(ZoneOffset.UTC))
                        .update())
                .thenReturn(preferences);
    }
}
