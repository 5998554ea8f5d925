package io.cardea.stack.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The newest mails, as many as fit.
final class Mails {

    private static final int MOST = 500;

    private final Deque<Mail> newestFirst = new ArrayDeque<>();
    private int count;

    synchronized void add(String to, MimeMessage message, Instant at) throws MessagingException, IOException {
        newestFirst.addFirst(Mail.of(count + 1, to, message, at));
        count++;
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
    }

    synchronized List<Mail> newestFirst() {
        return List.copyOf(newestFirst);
    }

    Optional<Mail> find(String id) {
        return newestFirst().stream()
                .filter(mail -> Integer.toString(mail.id()).equals(id))
                .findFirst();
    }

    synchronized void clear() {
        newestFirst.clear();
    }
}
