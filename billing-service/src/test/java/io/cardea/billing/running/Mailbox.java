package io.cardea.billing.running;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/// The SMTP server at the end of the service's line, which keeps what it is given.
final class Mailbox {

    private static final GreenMail SERVER = open();

    private Mailbox() {}

    /// Nothing yet, but ready.
    static void opened() {
        SERVER.getSmtp();
    }

    /// What has come for that address.
    static List<MimeMessage> of(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .toList();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(one -> one.toString().equals(address));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static GreenMail open() {
        var server = new GreenMail(new ServerSetup(Lines.toMailServer(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
