package ai.wafaa.query.mail;

import ai.wafaa.kernel.agent.Role;
import ai.wafaa.query.mail.MailSandbox.SandboxMail;
import ai.wafaa.web.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the mail sandbox was sent. */
@RestController
class SandboxEndpoints {
    private final MailSandbox sandbox;

    SandboxEndpoints(MailSandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** The tenant's latest mails, newest first. */
    record SandboxMails(List<SandboxMail> data) {}

    @GetMapping("/api/v1/sandbox/mails")
    Mono<SandboxMails> mails(Caller caller) {
        caller.require(Role.SUPERVISOR);
        return Mono.fromSupplier(() -> new SandboxMails(sandbox.of(caller.tenantId())));
    }
}
