package io.cardea.stack.mailbox;

import io.cardea.stack.process.Setting;

/// Where the mailbox listens; port 0 means a free one.
public record MailboxSettings(String host, int port, int smtpPort) {

    /// From `-Dcardea.mailbox...` or `CARDEA_MAILBOX_...`.
    static MailboxSettings fromEnvironment() {
        return new MailboxSettings(
                Setting.of("cardea.mailbox.host", "127.0.0.1"),
                Integer.parseInt(Setting.of("cardea.mailbox.port", "8112")),
                Integer.parseInt(Setting.of("cardea.mailbox.smtp-port", "8113")));
    }
}
