package ai.wafaa.server.provision;

import ai.wafaa.command.access.Passwords;
import ai.wafaa.command.agent.RegisterUser;
import ai.wafaa.command.bot.trigger.SeededTriggers;
import ai.wafaa.command.channel.ChannelSecrets;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.agent.RegisterAgent;
import ai.wafaa.kernel.channel.ConnectChannelAccount;
import ai.wafaa.kernel.handoff.DefineTrigger;
import ai.wafaa.kernel.knowledge.PublishArticle;
import ai.wafaa.kernel.tenant.CreateTenant;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Recorded;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes tenants. The tenant itself comes last, so one that exists is complete; what a killed attempt left behind is taken up by the
 * next, as all ids follow from names.
 */
@Component
class TenantProvisioning {
    private final Commands commands;
    private final Passwords passwords;
    private final ChannelSecrets secrets;
    private final JdbcClient jdbc;
    private final Clock clock;

    TenantProvisioning(Commands commands, Passwords passwords, ChannelSecrets secrets, DataSource log, Clock clock) {
        this.commands = commands;
        this.passwords = passwords;
        this.secrets = secrets;
        this.jdbc = JdbcClient.create(log);
        this.clock = clock;
    }

    /**
     * Blocks until the tenant is recorded.
     *
     * @return whether it is new; one that exists is left as it is
     * @throws ai.wafaa.kernel.Refusal when something of it is not allowed, e.g. a channel account that another tenant has
     */
    boolean add(TenantSpec spec) {
        String tenantId = Ids.of("tenant", spec.slug()).toString();
        if (exists(tenantId)) return false;
        Instant now = clock.instant();
        var actor = new Actor(tenantId, Actor.Kind.SYSTEM, "provisioning", "provisioning-" + spec.slug(), null);
        List<Object> parts = new ArrayList<>();
        users(spec, tenantId, now, parts);
        SeededTriggers.of(tenantId)
                .forEach(t -> parts.add(new DefineTrigger(
                        t.triggerId(), tenantId, t.type(), t.value(), t.threshold(), t.priority(), t.enabled(), now)));
        spec.articles()
                .forEach((key, article) -> parts.add(
                        new PublishArticle(Ids.of("article", tenantId, key).toString(), tenantId, article, now)));
        for (TenantSpec.Account account : spec.accounts()) {
            String accountId = accountId(account);
            parts.add(new ConnectChannelAccount(
                    accountId, tenantId, account.type(), account.externalId(), account.name(), now));
        }
        send(parts, actor);
        spec.accounts().forEach(account -> {
            if (account.secret() != null) secrets.put(accountId(account), account.secret());
        });
        send(List.of(new CreateTenant(tenantId, spec.slug(), spec.name(), spec.zone(), spec.language(), now)), actor);
        return true;
    }

    /** Each password is hashed once, however many users begin with it: hashing is slow on purpose. */
    private void users(TenantSpec spec, String tenantId, Instant now, List<Object> parts) {
        Map<String, String> hashes = new HashMap<>();
        for (TenantSpec.User user : spec.users()) {
            String userId = Ids.of("user", tenantId, user.email()).toString();
            var registration = new RegisterAgent(
                    userId, tenantId, user.email(), user.fullName(), user.role(), user.capacity(), Set.of(), now);
            parts.add(new RegisterUser(registration, hashes.computeIfAbsent(user.password(), passwords::hash)));
        }
    }

    private static String accountId(TenantSpec.Account account) {
        return Ids.of("channel-account", account.type().name(), account.externalId())
                .toString();
    }

    private boolean exists(String tenantId) {
        return jdbc.sql("select exists (select 1 from log.event where aggregate_id = ? and aggregate_type = 'Tenant')")
                .param(tenantId)
                .query(Boolean.class)
                .single();
    }

    private void send(List<Object> parts, Actor actor) {
        List<CompletableFuture<Recorded>> sent =
                parts.stream().map(part -> commands.send(part, actor)).toList();
        try {
            sent.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
