package ai.wafaa.server.provision;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.kernel.knowledge.ArticleText;
import ai.wafaa.server.launch.DemoProvisioning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's two tenants, as the HTTP contract describes them. */
@Component
@Order(1)
class DemoTenants implements DemoProvisioning {
    private static final String PASSWORD = "wafaa-demo";
    private static final String[] AGENTS = {"Omar Haddad", "Lina Saleh", "Jane Roe", "Yusuf Amin", "Mariam Nasser"};
    private static final ChannelSecret SECRET =
            new ChannelSecret("demo-app-secret", "demo-verify-token", "demo-access-token", null);

    private final TenantProvisioning provisioning;

    DemoTenants(TenantProvisioning provisioning) {
        this.provisioning = provisioning;
    }

    @Override
    public void provision() {
        provisioning.add(tenant("demo", "Noor Home", "100000000000001"));
        provisioning.add(tenant("acme", "Acme Home", "100000000000002"));
    }

    private static TenantSpec tenant(String slug, String name, String phoneNumberId) {
        return new TenantSpec(
                slug,
                name,
                "Asia/Dubai",
                "en",
                users(slug),
                List.of(
                        new TenantSpec.Account(ChannelType.WHATSAPP, phoneNumberId, "WhatsApp", SECRET),
                        new TenantSpec.Account(ChannelType.GENERIC, slug + "-channel", slug + "-channel", SECRET),
                        new TenantSpec.Account(ChannelType.WEBCHAT, slug, "Web chat", null)),
                articles());
    }

    private static List<TenantSpec.User> users(String slug) {
        String domain = "@" + slug + ".example";
        List<TenantSpec.User> users = new ArrayList<>();
        users.add(new TenantSpec.User("admin" + domain, "Aisha Rahman", Role.ADMIN, 5, PASSWORD));
        users.add(new TenantSpec.User("supervisor" + domain, "Karim Fares", Role.SUPERVISOR, 5, PASSWORD));
        users.add(new TenantSpec.User("auditor" + domain, "Nadia Khalil", Role.AUDITOR, 0, PASSWORD));
        for (int i = 0; i < AGENTS.length; i++)
            users.add(new TenantSpec.User("agent" + (i + 1) + domain, AGENTS[i], Role.AGENT, 5, PASSWORD));
        return users;
    }

    private static Map<String, ArticleText> articles() {
        var json = JsonMapper.shared();
        Map<String, ArticleText> articles = new LinkedHashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/knowledge.jsonl").getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).map(json::readTree).forEach(node -> {
                String language = node.path("language").asString();
                articles.put(
                        node.path("key").asString() + "/" + language,
                        new ArticleText(
                                node.path("title").asString(),
                                node.path("body").asString(),
                                texts(node.path("questions")),
                                language,
                                texts(node.path("tags")),
                                null));
            });
            return articles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
