package io.cardea.billing.mail;

import io.cardea.billing.mail.MailOutcome.Said;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Hands a mail to the SMTP server.
@ApplicationScoped
class MailDelivery {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ReactiveMailer mailer;
    private final MailSettings settings;

    MailDelivery(ReactiveMailer mailer, MailSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    /// Blocks. A server that took it and then fell silent gets it again, with the same Message-ID.
    Said deliver(QueuedMailRow mail) {
        try {
            mailer.send(message(mail)).await().atMost(PATIENCE);
            return new Said.Taken();
        } catch (RuntimeException e) {
            return isFinal(e) ? new Said.Refused(why(e)) : new Said.NotNow(why(e));
        }
    }

    private Mail message(QueuedMailRow mail) {
        var message = Mail.withText(mail.recipient(), mail.subject(), mail.body())
                .setHtml(MailPage.of(mail.sender(), mail.colour(), mail.language(), mail.body()))
                .setFrom("\"%s\" <%s>".formatted(displayed(mail.sender()), settings.from()))
                .addHeader("Message-ID", "<%s@%s>".formatted(mail.id(), domain()))
                .addHeader("Auto-Submitted", "auto-generated");
        return mail.replyTo() == null ? message : message.setReplyTo(mail.replyTo());
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    /// Between quotes, where these would end it.
    private static String displayed(String name) {
        return name.replaceAll("[\"\\\\\\p{Cntrl}]", " ").strip();
    }

    private static boolean isFinal(@Nullable Throwable why) {
        return why != null && (why instanceof SMTPException said && said.isPermanent() || isFinal(why.getCause()));
    }

    private static String why(Throwable why) {
        return Objects.requireNonNullElse(why.getMessage(), why.getClass().getSimpleName());
    }
}
