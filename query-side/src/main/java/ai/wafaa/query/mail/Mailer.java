package ai.wafaa.query.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Hands mails to the SMTP host. Blocks; safe for all threads. */
@Component
@EnableConfigurationProperties(WafaaSmtp.class)
public class Mailer {
    private static final String TIMEOUT_MILLIS = "15000";

    private final WafaaSmtp settings;
    private final MailSandbox sandbox;
    private final Clock clock;

    Mailer(WafaaSmtp settings, MailSandbox sandbox, Clock clock) {
        this.settings = settings;
        this.sandbox = sandbox;
        this.clock = clock;
    }

    /** @throws MailFailure when the host has not taken it */
    public void send(Mail mail) {
        try {
            Transport.send(message(mail));
        } catch (MessagingException e) {
            throw failure(e);
        }
    }

    private Session session() {
        var properties = new Properties();
        boolean sandboxed = settings.host().isEmpty();
        properties.put("mail.smtp.host", sandboxed ? "127.0.0.1" : settings.host());
        properties.put("mail.smtp.port", Integer.toString(sandboxed ? sandbox.port() : settings.port()));
        boolean encrypted = !sandboxed && settings.starttls() != WafaaSmtp.StartTls.OFF;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(encrypted));
        properties.put(
                "mail.smtp.starttls.required",
                Boolean.toString(encrypted && settings.starttls() == WafaaSmtp.StartTls.REQUIRED));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.put("mail.smtp." + timeout, TIMEOUT_MILLIS);
        properties.put("mail.mime.charset", "UTF-8");
        properties.put("mail.smtp.localhost", "wafaa");
        if (sandboxed || settings.user().isEmpty()) return Session.getInstance(properties);
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        });
    }

    @SuppressWarnings("JavaUtilDate") // Jakarta Mail knows no other
    private MimeMessage message(Mail mail) throws MessagingException {
        String host = settings.from().substring(settings.from().indexOf('@') + 1);
        var message = new MimeMessage(session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail.messageId() + "@" + host + ">");
            }
        };
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (settings.host().isEmpty()) message.setHeader(MailSandbox.TENANT, mail.tenantId());
        var content = new MimeMultipart("mixed");
        content.addBodyPart(words(mail));
        Mail.Attachment attachment = mail.attachment();
        if (attachment != null) content.addBodyPart(file(attachment));
        message.setContent(content);
        return message;
    }

    private static MimeBodyPart words(Mail mail) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        var text = new MimeBodyPart();
        text.setText(mail.text(), StandardCharsets.UTF_8.name());
        alternatives.addBodyPart(text);
        var html = new MimeBodyPart();
        html.setContent(mail.html(), "text/html; charset=UTF-8");
        alternatives.addBodyPart(html);
        var part = new MimeBodyPart();
        part.setContent(alternatives);
        return part;
    }

    private static MimeBodyPart file(Mail.Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
        part.setFileName(attachment.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static MailFailure failure(MessagingException e) {
        for (Throwable cause = e; cause != null; cause = next(cause)) {
            int code = code(cause);
            if (code > 0)
                return new MailFailure(
                        String.format(
                                Locale.ROOT,
                                "The mail host answered: %s",
                                String.valueOf(cause.getMessage()).strip()),
                        code >= 500,
                        e);
        }
        if (e instanceof SendFailedException) return new MailFailure("The mail host did not take it.", false, e);
        return new MailFailure("The mail host could not be reached, or did not go along.", false, e);
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> -1;
        };
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
