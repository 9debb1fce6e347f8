package ai.wafaa.query.mail;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.query.mail.MailSandbox.SandboxMail;
import ai.wafaa.web.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** A file that a mail carried. */
    @GetMapping("/api/v1/sandbox/mails/attachment")
    Mono<ResponseEntity<byte[]>> attachment(
            @RequestParam("message_id") String messageId, @RequestParam String name, Caller caller) {
        caller.require(Role.SUPERVISOR);
        return Mono.justOrEmpty(sandbox.attachment(caller.tenantId(), messageId, name))
                .switchIfEmpty(Mono.error(() -> new Refusal(RefusalCode.NOT_FOUND, "There is no such attachment.")))
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name, StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(content));
    }
}
