package ai.wafaa.benchmark.target;

import ai.wafaa.benchmark.customers.TextLibrary;
import ai.wafaa.benchmark.http.Reply;
import ai.wafaa.benchmark.http.WireClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the server what a run needs. Tenants come from a file that the server reads at its start
 * ({@code WAFAA_PROVISION_FILE}: {@code {"tenants":[{…}]}} with the options of {@code wafaa tenant add} as fields); a server
 * that does not know the file is given each by {@code wafaa tenant add}. Agents and articles are made over the API.
 */
public final class Provisioning {
    /** What agents of the run sign in with. */
    public static final String AGENT_PASSWORD = "Benchmark-agent-1";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AGENT_CAPACITY = 20;

    private Provisioning() {}

    /** Writes the file of tenants. */
    public static Path write(Path file, List<Tenant> tenants) throws IOException {
        List<Map<String, String>> rows = tenants.stream()
                .map(tenant -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put("tenant", tenant.slug());
                    row.put("name", tenant.name());
                    row.put("admin_email", tenant.adminEmail());
                    row.put("admin_password", tenant.adminPassword());
                    row.put("whatsapp_phone_number_id", tenant.account().phoneNumberId());
                    row.put("app_secret", tenant.account().appSecret());
                    row.put("verify_token", tenant.verifyToken());
                    return row;
                })
                .toList();
        return Files.writeString(file, JSON.writeValueAsString(Map.of("tenants", rows)));
    }

    /** Signs in as the tenant's admin, after making the tenant where the server has not. */
    public static Api admin(ServerProcess server, WireClient client, Tenant tenant)
            throws IOException, InterruptedException {
        try {
            return login(client, tenant);
        } catch (IOException unknown) {
            Path output = Files.createTempFile("tenant-add", ".log");
            int exit = server.command(tenant.addArguments(), ProcessBuilder.Redirect.to(output.toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException(
                        "tenant " + tenant.slug() + " is missing and cannot be added: " + Files.readString(output),
                        unknown);
            }
            return login(client, tenant);
        }
    }

    private static Api login(WireClient client, Tenant tenant) throws IOException, InterruptedException {
        return Api.login(client, tenant.slug(), tenant.adminEmail(), tenant.adminPassword());
    }

    public static String agentEmail(Tenant tenant, int number) {
        return "agent" + number + "@" + tenant.slug() + ".example";
    }

    /** Makes an agent; one who exists already is left as they are. */
    public static void agent(Api admin, Tenant tenant, int number) throws IOException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("email", agentEmail(tenant, number));
        body.put("full_name", "Agent " + number + " of " + tenant.name());
        body.put("role", "agent");
        body.put("password", AGENT_PASSWORD);
        body.put("max_concurrent_conversations", AGENT_CAPACITY);
        body.put("specialties", List.of());
        Reply reply = admin.send("POST", "/api/v1/agents", body);
        if (!reply.succeeded() && reply.status() != 409) {
            throw new IOException(
                    "agent " + number + " of " + tenant.slug() + ": " + reply.status() + " " + reply.text());
        }
    }

    /**
     * Publishes what the bot may know.
     *
     * @return an empty text, or why the bot knows nothing
     */
    public static String knowledge(Api admin, List<TextLibrary.Article> articles)
            throws IOException, InterruptedException {
        String lines = articles.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n", "", "\n"));
        Reply imported = admin.upload("/api/v1/knowledge/import", "application/x-ndjson", lines);
        if (imported.succeeded()) {
            return "";
        }
        for (TextLibrary.Article article : articles) {
            Reply reply = admin.send("POST", "/api/v1/knowledge/articles", article);
            if (!reply.succeeded()) {
                return "import " + imported.status() + ", articles " + reply.status();
            }
        }
        return "";
    }
}
