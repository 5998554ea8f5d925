package io.cardea.billing.mail;

/// How far a mail has come.
enum MailStatus {
    QUEUED,
    /// An SMTP server has taken it.
    SENT,
    /// Refused for good, or tried in vain too often.
    FAILED,
    /// There was nobody to send it to.
    SKIPPED
}
