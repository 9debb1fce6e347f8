package ai.wafaa.server.provision;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.channel.ChannelType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the tenants of a file in when the server starts, for set-ups without anybody at a terminal: {@code WAFAA_PROVISION_FILE} names
 * a JSON file {@code {"tenants":[{tenant, name, admin_email, admin_password, whatsapp_phone_number_id?, app_secret?, verify_token?,
 * access_token?}]}}. Tenants that exist are left as they are.
 */
@Component
@ConditionalOnExpression("!'${wafaa.provision-file:}'.isEmpty()")
class ProvisionFile implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(ProvisionFile.class);

    private final TenantProvisioning provisioning;
    private final Path file;

    ProvisionFile(TenantProvisioning provisioning, @Value("${wafaa.provision-file}") Path file) {
        this.provisioning = provisioning;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int added = 0;
        for (JsonNode tenant : JsonMapper.shared().readTree(file.toFile()).path("tenants")) {
            if (provisioning.add(spec(tenant))) added++;
        }
        log.info("{} tenants added", added);
    }

    private static TenantSpec spec(JsonNode tenant) {
        String slug = tenant.path("tenant").asString();
        List<TenantSpec.Account> accounts = new ArrayList<>();
        accounts.add(new TenantSpec.Account(ChannelType.WEBCHAT, slug, "Web chat", null));
        String phone = text(tenant, "whatsapp_phone_number_id", "");
        if (!phone.isEmpty()) {
            var secret = new ChannelSecret(
                    tenant.path("app_secret").asString(),
                    text(tenant, "verify_token", ""),
                    text(tenant, "access_token", ""),
                    null);
            accounts.add(new TenantSpec.Account(ChannelType.WHATSAPP, phone, "WhatsApp", secret));
        }
        var admin = new TenantSpec.User(
                tenant.path("admin_email").asString(),
                "Admin",
                Role.ADMIN,
                5,
                tenant.path("admin_password").asString());
        return new TenantSpec(
                slug,
                text(tenant, "name", slug),
                text(tenant, "zone", "UTC"),
                text(tenant, "language", "en"),
                List.of(admin),
                accounts,
                Map.of());
    }

    private static String text(JsonNode node, String field, String otherwise) {
        return node.path(field).asString(otherwise);
    }
}
