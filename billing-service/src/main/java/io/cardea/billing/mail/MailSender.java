package io.cardea.billing.mail;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Empties the queue again and again, some mails at a time, on every replica; does nothing where no server is set.
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_A_TIME = 16;

    private final MailQueue queue;
    private final MailBell bell;
    private final MailDelivery delivery;
    private final MailSettings settings;
    private final Transactions transactions;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    MailSender(
            MailQueue queue, MailBell bell, MailDelivery delivery, MailSettings settings, Transactions transactions) {
        this.queue = queue;
        this.bell = bell;
        this.delivery = delivery;
        this.settings = settings;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent event) {
        if (settings.smtpHost().isPresent()) {
            thread = Thread.ofPlatform().name("mail-sender").daemon().start(this::run);
        } else {
            LOG.info("Mails wait: no SMTP server is set (cardea.mail.smtp-host)");
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        workers.shutdownNow();
        bell.ring();
        if (thread != null) {
            thread.join(5000);
        }
    }

    private void run() {
        while (running) {
            try {
                if (round() == 0) {
                    bell.await(settings.poll());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Mails are looked for again later: %s", e.getMessage());
                pause();
            }
        }
    }

    private int round() throws InterruptedException {
        List<QueuedMailRow> taken = write(tx -> queue.take(tx, AT_A_TIME, LEASE));
        workers.invokeAll(
                taken.stream().map(mail -> Executors.callable(() -> see(mail))).toList());
        return taken.size();
    }

    /// Whatever goes wrong, the mail is due again when its lease has run out.
    private void see(QueuedMailRow mail) {
        try {
            MailOutcome outcome = MailOutcome.of(delivery.deliver(mail), mail.attempts(), settings.retryAfter());
            log(mail, outcome);
            write(tx -> switch (outcome) {
                case MailOutcome.Sent() -> queue.sent(tx, mail.id());
                case MailOutcome.Failed(var why) -> queue.failed(tx, mail.id(), why);
                case MailOutcome.Later(var pause, var why) -> queue.putOff(tx, mail.id(), pause, why);
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "Mail %s is seen to again later", mail.id());
        }
    }

    /// Servers quote addresses in what they say, so that stands in the row only.
    private static void log(QueuedMailRow mail, MailOutcome outcome) {
        switch (outcome) {
            case MailOutcome.Sent() -> LOG.debugf("Mail %s is sent", mail.id());
            case MailOutcome.Failed _ -> LOG.warnf("Mail %s is given up; its note says why", mail.id());
            case MailOutcome.Later(var pause, var _) ->
                LOG.warnf("Mail %s is not taken; next try in %s", mail.id(), pause);
        }
    }

    private <T> T write(Function<Tx, Uni<T>> work) {
        return transactions.inTransaction(work).await().atMost(PATIENCE);
    }

    private void pause() {
        try {
            Thread.sleep(settings.poll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
