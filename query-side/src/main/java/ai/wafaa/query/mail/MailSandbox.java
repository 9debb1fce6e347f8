package ai.wafaa.query.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP host on this machine only, where none is configured: it keeps the latest mails in memory, to be looked at. */
@Component
class MailSandbox implements SmartLifecycle {
    static final String TENANT = "X-Wafaa-Tenant";
    private static final Logger log = LoggerFactory.getLogger(MailSandbox.class);
    private static final int KEPT = 200;

    private final WafaaSmtp settings;
    private final Clock clock;
    private final Deque<Kept> mails = new ArrayDeque<>();
    private volatile @Nullable SMTPServer server;

    MailSandbox(WafaaSmtp settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A mail as it arrived. */
    record SandboxMail(
            Instant at,
            String tenantId,
            String messageId,
            String from,
            String to,
            String subject,
            String text,
            String html,
            List<String> attachments) {}

    private record Kept(SandboxMail mail, Map<String, byte[]> files) {}

    int port() {
        return Objects.requireNonNull(server, "the sandbox does not run where an SMTP host is configured")
                .getPortAllocated();
    }

    /** Newest first. */
    synchronized List<SandboxMail> of(String tenantId) {
        return mails.stream()
                .map(Kept::mail)
                .filter(mail -> mail.tenantId().equals(tenantId))
                .toList();
    }

    /** What was attached to a mail of that tenant under that name. */
    synchronized Optional<byte[]> attachment(String tenantId, String messageId, String name) {
        return mails.stream()
                .filter(kept -> kept.mail().tenantId().equals(tenantId)
                        && kept.mail().messageId().equals(messageId))
                .flatMap(kept -> Optional.ofNullable(kept.files().get(name)).stream())
                .findFirst();
    }

    private void arrived(String from, String to, byte[] data) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            var parts = new Parts();
            parts.read(message);
            var mail = new SandboxMail(
                    clock.instant(),
                    Objects.requireNonNullElse(message.getHeader(TENANT, null), ""),
                    Objects.requireNonNullElse(message.getMessageID(), ""),
                    from,
                    to,
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    parts.text,
                    parts.html,
                    List.copyOf(parts.files.keySet()));
            keep(new Kept(mail, parts.files));
        } catch (MessagingException | IOException e) {
            log.warn("a mail to the sandbox could not be read", e);
        }
    }

    private synchronized void keep(Kept mail) {
        mails.addFirst(mail);
        if (mails.size() > KEPT) mails.removeLast();
    }

    @Override
    public void start() {
        if (!settings.host().isEmpty()) return;
        var started = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .softwareName("Wafaa sandbox")
                .messageHandler((context, from, to, data) -> arrived(from, to, data))
                .build();
        started.start();
        server = started;
    }

    @Override
    public void stop() {
        SMTPServer running = server;
        if (running != null) running.stop();
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** The readable parts of a mail. */
    private static final class Parts {
        private String text = "";
        private String html = "";
        private final Map<String, byte[]> files = new LinkedHashMap<>();

        void read(Part part) throws MessagingException, IOException {
            String fileName = part.getFileName();
            if (fileName != null) files.put(fileName, part.getInputStream().readAllBytes());
            else if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    read(inner);
                }
            } else if (part.isMimeType("text/html")) html = String.valueOf(part.getContent());
            else if (part.isMimeType("text/plain")) text = String.valueOf(part.getContent());
        }
    }
}
