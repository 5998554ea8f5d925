package io.cardea.stack.mailbox;

import java.util.Locale;

/// Where the mailbox listens; port 0 means a free one.
public record MailboxSettings(String host, int port, int smtpPort) {

    /// From `-Dcardea.mailbox...` or `CARDEA_MAILBOX_...`.
    static MailboxSettings fromEnvironment() {
        return new MailboxSettings(
                setting("cardea.mailbox.host", "127.0.0.1"),
                Integer.parseInt(setting("cardea.mailbox.port", "8112")),
                Integer.parseInt(setting("cardea.mailbox.smtp-port", "8113")));
    }

    private static String setting(String key, String usual) {
        String property = System.getProperty(key);
        String value = property != null
                ? property
                : System.getenv(key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        return value == null ? usual : value;
    }
}
