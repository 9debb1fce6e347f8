package ai.wafaa.server.provision;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.server.launch.LaunchProblem;
import ai.wafaa.server.launch.Subcommand;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code wafaa tenant add}: a tenant with its first admin and, where named, its WhatsApp account; beside a running server or without one. */
@Component
class TenantAdd implements Subcommand {
    private static final String USAGE = """
            usage: wafaa tenant add --slug SLUG --admin-email ADDRESS [--name NAME] [--zone ZONE] [--language en|ar]
                     [--admin-name NAME] [--whatsapp-phone-number-id ID --app-secret SECRET --verify-token TOKEN --access-token TOKEN]
                     [--channel NAME --app-secret SECRET]
            The admin's password is taken from --admin-password or WAFAA_ADMIN_PASSWORD; else one is made and shown once.""";
    private static final Set<String> OPTIONS = Set.of(
            "slug",
            "tenant",
            "name",
            "zone",
            "language",
            "admin-email",
            "admin-name",
            "admin-password",
            "whatsapp-phone-number-id",
            "app-secret",
            "verify-token",
            "access-token",
            "channel");

    private final TenantProvisioning provisioning;

    TenantAdd(TenantProvisioning provisioning) {
        this.provisioning = provisioning;
    }

    @Override
    public String name() {
        return "tenant";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("add")) throw new LaunchProblem(USAGE);
        Map<String, String> options = options(arguments.subList(1, arguments.size()));
        String slug = options.getOrDefault("slug", options.getOrDefault("tenant", ""));
        String email = options.getOrDefault("admin-email", "");
        if (slug.isEmpty() || email.isEmpty()) throw new LaunchProblem("--slug and --admin-email are needed\n" + USAGE);
        String given = options.getOrDefault("admin-password", System.getenv("WAFAA_ADMIN_PASSWORD"));
        String password = given == null ? madeUp() : given;
        try {
            boolean added = provisioning.add(spec(slug, email, password, options));
            if (!added) throw new LaunchProblem("there is a tenant '" + slug + "' already; it was left as it is");
        } catch (Refusal e) {
            throw new LaunchProblem("not added: " + e.getMessage());
        }
        System.out.println("Tenant '" + slug + "' is there; sign in as " + email
                + (given == null ? " with the password " + password + " (shown only now)" : ""));
        return 0;
    }

    private static TenantSpec spec(String slug, String email, String password, Map<String, String> options) {
        List<TenantSpec.Account> accounts = new ArrayList<>();
        accounts.add(new TenantSpec.Account(ChannelType.WEBCHAT, slug, "Web chat", null));
        account(ChannelType.WHATSAPP, "WhatsApp", options.get("whatsapp-phone-number-id"), options, accounts);
        String channel = options.get("channel");
        account(ChannelType.GENERIC, channel == null ? "" : channel, channel, options, accounts);
        var admin = new TenantSpec.User(email, options.getOrDefault("admin-name", "Admin"), Role.ADMIN, 5, password);
        return new TenantSpec(
                slug,
                options.getOrDefault("name", slug),
                options.getOrDefault("zone", "UTC"),
                options.getOrDefault("language", "en"),
                List.of(admin),
                accounts,
                Map.of());
    }

    private static void account(
            ChannelType type,
            String name,
            @Nullable String externalId,
            Map<String, String> options,
            List<TenantSpec.Account> accounts) {
        if (externalId == null) return;
        String secret = options.get("app-secret");
        if (secret == null)
            throw new LaunchProblem(
                    "a channel account needs --app-secret: with it the provider's messages are checked");
        accounts.add(new TenantSpec.Account(
                type,
                externalId,
                name,
                new ChannelSecret(secret, options.get("verify-token"), options.get("access-token"), null)));
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i).replaceFirst("^--", "");
            if (!OPTIONS.contains(option) || i + 1 == words.size())
                throw new LaunchProblem("'" + words.get(i) + "' is no option with a value\n" + USAGE);
            options.put(option, words.get(i + 1));
        }
        return options;
    }

    private static String madeUp() {
        byte[] bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
