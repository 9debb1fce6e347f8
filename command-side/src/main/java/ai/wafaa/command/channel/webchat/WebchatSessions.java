package ai.wafaa.command.channel.webchat;

import ai.wafaa.command.directory.ChannelAccount;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.command.directory.TenantInfo;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.web.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Begins a visit, or takes up one again. */
@RestController
class WebchatSessions {
    private final Directory directory;
    private final Visitors visitors;
    private final VisitorTokens tokens;
    private final JdbcTemplate jdbc;

    WebchatSessions(Directory directory, Visitors visitors, VisitorTokens tokens, DataSource log) {
        this.directory = directory;
        this.visitors = visitors;
        this.tokens = tokens;
        this.jdbc = new JdbcTemplate(log);
    }

    /**
     * @param visitorToken of an earlier visit, to be the same visitor again
     * @param name how the visitor wants to be called
     */
    record Begin(
            @Nullable @Size(max = 2000) String visitorToken,
            @Nullable @Size(max = 100) String name) {}

    /**
     * @param conversationId the latest conversation of the visitor; of one who has not written yet, the one that will begin
     * @param company who answers
     */
    record Session(String visitorToken, String conversationId, String company, String language) {}

    @PostMapping("/webchat/{tenant}/sessions")
    Mono<Session> begin(
            @PathVariable String tenant,
            @Valid @RequestBody(required = false) @Nullable Begin asked,
            ServerWebExchange exchange) {
        visitors.limitBeginning(exchange);
        TenantInfo company = directory.tenantBySlug(tenant).orElseThrow(WebchatSessions::notFound);
        ChannelAccount account = account(company);
        Visitor before = asked == null ? null : tokens.visitor(asked.visitorToken());
        String name = asked == null || asked.name() == null || asked.name().isBlank()
                ? null
                : asked.name().strip();
        boolean known = before != null && before.channelAccountId().equals(account.channelAccountId());
        Visitor visitor = before != null && known
                ? tokens.renewed(before, name)
                : tokens.newVisitor(company.tenantId(), account.channelAccountId(), name);
        Mono<String> conversation = known
                ? Blocking.call(() -> latest(visitor))
                : Mono.just(Ids.conversation(visitor.customerId(), 0).toString());
        return conversation.map(id -> new Session(tokens.token(visitor), id, company.name(), company.language()));
    }

    private ChannelAccount account(TenantInfo company) {
        List<ChannelAccount> accounts = directory.accounts(company.tenantId(), ChannelType.WEBCHAT);
        if (accounts.isEmpty()) throw notFound();
        return accounts.getFirst();
    }

    private static Refusal notFound() {
        return new Refusal(RefusalCode.NOT_FOUND, "There is no such chat.");
    }

    private String latest(Visitor visitor) {
        return jdbc
                .query(
                        "select conversation_id from command.latest_conversation where customer_id = ?",
                        (row, n) -> row.getString(1),
                        visitor.customerId())
                .stream()
                .findFirst()
                .orElseGet(() -> Ids.conversation(visitor.customerId(), 0).toString());
    }
}
