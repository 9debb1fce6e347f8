package ai.wafaa.command.channel.webchat;

import ai.wafaa.command.directory.Directory;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The customer's page. It is the same for all tenants; which one it is for, it reads from its own address. */
@RestController
class WebchatPage {
    private static final String ONLY_OURSELVES_FRAMED_BY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors ";

    private final Directory directory;
    private final String policy;
    private final Resource page = new ClassPathResource("static/chat/index.html");

    WebchatPage(Directory directory, WebchatProperties properties) {
        this.directory = directory;
        this.policy = ONLY_OURSELVES_FRAMED_BY + properties.frameAncestors();
    }

    @GetMapping(path = "/chat/{tenant}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> page(@PathVariable String tenant) {
        if (directory.tenantBySlug(tenant).isEmpty())
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no such chat.");
        return ResponseEntity.ok()
                .header("Content-Security-Policy", policy)
                .cacheControl(CacheControl.noCache())
                .body(page);
    }
}
