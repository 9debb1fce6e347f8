package ai.wafaa.query.report;

import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.query.Sql;
import ai.wafaa.query.insight.Tenants;
import ai.wafaa.query.insight.Tenants.Tenant;
import ai.wafaa.query.mail.Mail;
import ai.wafaa.query.mail.MailFailure;
import ai.wafaa.query.mail.Mailer;
import ai.wafaa.query.mail.WafaaSmtp;
import ai.wafaa.query.report.Domains.Code;
import ai.wafaa.web.Blocking;
import ai.wafaa.web.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.IDN;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** The domains to whose addresses reports may go: shown to who sees the whole tenant, added and verified by admins. */
@RestController
@RequestMapping("/api/v1/reports/domains")
class DomainEndpoints {
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final String POSTMASTER = "postmaster@";

    private final Domains domains;
    private final Tenants tenants;
    private final Mailer mailer;
    private final WafaaSmtp settings;

    DomainEndpoints(Domains domains, Tenants tenants, Mailer mailer, WafaaSmtp settings) {
        this.domains = domains;
        this.tenants = tenants;
        this.mailer = mailer;
        this.settings = settings;
    }

    /**
     * @param verified whether reports may go to its addresses
     * @param byOperator entered by who runs the system; cannot be removed here
     */
    record DomainView(
            String domain,
            boolean verified,
            boolean byOperator,
            @Nullable Instant verifiedAt,
            @Nullable Instant codeSentAt) {}

    /** All domains of the tenant. */
    record DomainList(List<DomainView> data) {}

    /** A domain like {@code example.com}. */
    record NewDomain(@NotNull String domain) {}

    /** What was mailed to the domain's postmaster. */
    record Proof(@NotNull String code) {}

    @GetMapping
    Mono<DomainList> list(Caller caller) {
        if (!caller.seesWholeTenant())
            throw new Refusal(RefusalCode.FORBIDDEN, "This needs the role supervisor, admin or auditor.");
        return tenants.find(Sql.id(caller.tenantId())).flatMap(this::list);
    }

    private Mono<DomainList> list(Tenant tenant) {
        return domains.of(tenant.tenantId()).map(own -> {
            List<DomainView> all = new ArrayList<>();
            for (String domain : settings.verifiedDomains().getOrDefault(tenant.slug(), List.of()))
                all.add(new DomainView(domain, true, true, null, null));
            own.forEach(d ->
                    all.add(new DomainView(d.name(), d.verifiedAt() != null, false, d.verifiedAt(), d.codeSentAt())));
            return new DomainList(all);
        });
    }

    /** Mails a code to the domain's postmaster; asked for again, a new one. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<DomainList> add(@Valid @RequestBody NewDomain body, Caller caller) {
        caller.require(Role.ADMIN);
        String domain = domain(body.domain());
        UUID tenantId = Sql.id(caller.tenantId());
        return tenants.find(tenantId)
                .flatMap(tenant -> domains.begin(tenantId, Sql.id(caller.userId()), domain)
                        .flatMap(code -> send(tenant, code))
                        .then(list(tenant)));
    }

    private Mono<Void> send(Tenant tenant, Code code) {
        return Blocking.run(() -> mailer.send(mail(tenant, code)))
                .onErrorResume(
                        MailFailure.class,
                        e -> domains.notSent(tenant.tenantId(), code).then(Mono.error(refusal(e))));
    }

    private static Refusal refusal(MailFailure e) {
        String told = String.valueOf(e.getMessage());
        return e.isFinal()
                ? Refusal.invalid("domain", "must be one whose postmaster takes mail: " + told)
                : new Refusal(RefusalCode.UNAVAILABLE, told);
    }

    @PostMapping("/{domain}/verify")
    Mono<DomainList> verify(@PathVariable String domain, @Valid @RequestBody Proof body, Caller caller) {
        caller.require(Role.ADMIN);
        UUID tenantId = Sql.id(caller.tenantId());
        return domains.verify(tenantId, domain(domain), body.code())
                .then(tenants.find(tenantId))
                .flatMap(this::list);
    }

    /** Reports that fall due from now on do not go to its addresses any more. */
    @DeleteMapping("/{domain}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable String domain, Caller caller) {
        caller.require(Role.ADMIN);
        return domains.remove(Sql.id(caller.tenantId()), domain(domain));
    }

    /** As in the DNS. */
    private static String domain(String text) {
        try {
            String domain = IDN.toASCII(text.strip()).toLowerCase(Locale.ROOT);
            if (DOMAIN.matcher(domain).matches()) return domain;
        } catch (IllegalArgumentException notOne) {
            // told below
        }
        throw Refusal.invalid("domain", "must be a domain like example.com");
    }

    private static Mail mail(Tenant tenant, Code code) {
        var words = new Words(tenant.language(), ZoneId.of(tenant.zone()));
        String subject = filled(words.of("domain.subject"), tenant, code);
        String text = filled(words.of("domain.text"), tenant, code);
        String html = "<html dir=\"%s\"><body><p>%s</p></body></html>"
                .formatted(tenant.language().equals("ar") ? "rtl" : "ltr", HtmlUtils.htmlEscape(text));
        String id = Ids.of(
                        "domain code",
                        tenant.tenantId().toString(),
                        code.domain(),
                        code.at().toString())
                .toString();
        return new Mail(tenant.tenantId().toString(), id, POSTMASTER + code.domain(), subject, text + "\n", html, null);
    }

    private static String filled(String text, Tenant tenant, Code code) {
        return text.replace("{tenant}", tenant.name())
                .replace("{domain}", code.domain())
                .replace("{code}", code.digits());
    }
}
