package io.cardea.billing.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/// How mails are sent. Log-in and encryption are those of Quarkus (`quarkus.mailer.username`, `.password`, `.tls`,
/// `.start-tls`).
@ConfigMapping(prefix = "cardea.mail")
interface MailSettings {

    /// The SMTP server; without it mails wait.
    @WithName("smtp-host")
    Optional<String> smtpHost();

    @WithName("smtp-port")
    @WithDefault("25")
    int smtpPort();

    /// The address that mails come from; the name beside it is the company's.
    @WithDefault("no-reply@localhost")
    String from();

    /// How often to look for mails, besides right after a commit.
    @WithDefault("1s")
    Duration poll();

    /// The first pause before another try; doubles each time.
    @WithName("retry-after")
    @WithDefault("30s")
    Duration retryAfter();
}
