package io.cardea.billing.mail;

/// What a mail is for. More may come.
public enum MailKind {
    REMINDER,
    SUSPENSION,
    TERMINATION
}
