package io.cardea.billing.sending;

import io.cardea.billing.provider.ProvidersSettings;
import io.cardea.billing.request.PaymentToSend;
import io.cardea.billing.request.PaymentsToSend;
import io.cardea.billing.request.SendBell;
import io.cardea.billing.request.SendQueue;
import io.cardea.billing.request.SendQueue.Entry;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.quiescence.Activity;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Empties the queue again and again, some requests at a time, on every replica; woken after each commit that adds one.
@ApplicationScoped
class PaymentSender {

    private static final Logger LOG = Logger.getLogger(PaymentSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 64;

    /// Taken together they cost one transaction.
    private static final int WORTH_A_LOOK = 16;

    /// Between two looks at the queue: under load there is more in it.
    private static final Duration REST = Duration.ofMillis(10);

    private final SendQueue queue;
    private final PaymentsToSend payments;
    private final SendBell bell;
    private final SendPayment sending;
    private final ProvidersSettings settings;
    private final Transactions transactions;
    private final Activity activity;
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    PaymentSender(
            SendQueue queue,
            PaymentsToSend payments,
            SendBell bell,
            SendPayment sending,
            ProvidersSettings settings,
            Transactions transactions,
            Activity activity) {
        this.queue = queue;
        this.payments = payments;
        this.bell = bell;
        this.sending = sending;
        this.settings = settings;
        this.transactions = transactions;
        this.activity = activity;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("payment-sender").daemon().start(this::run);
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
                Map<Entry, PaymentToSend> taken = take();
                taken.forEach(this::hand);
                Thread.sleep(REST);
                if (taken.isEmpty()) {
                    bell.await(settings.poll());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Map<Entry, PaymentToSend> take() throws InterruptedException {
        free.acquire(WORTH_A_LOOK);
        free.release(WORTH_A_LOOK);
        try {
            return transactions
                    .inTransaction(tx ->
                            queue.take(tx, free.availablePermits(), lease()).chain(entries -> look(tx, entries)))
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.warnf("Payment requests are looked for again later: %s", e.getMessage());
            return Map.of();
        }
    }

    private Uni<Map<Entry, PaymentToSend>> look(Tx tx, List<Entry> entries) {
        Map<Entry, PaymentToSend> seen = new ConcurrentHashMap<>();
        return tx.each(
                        entries,
                        (walker, entry) -> payments.look(walker, entry)
                                .invoke(payment -> seen.put(entry, payment))
                                .replaceWithVoid()
                                .onFailure(IllegalArgumentException.class)
                                .recoverWithUni(unreadable -> passOver(entry, unreadable)))
                .replaceWith(seen);
    }

    /// One that cannot be read must not keep the others from being sent.
    private static Uni<Void> passOver(Entry entry, Throwable why) {
        LOG.errorf(why, "Payment request %s is passed over", entry.request());
        return Uni.createFrom().voidItem();
    }

    /// Longer than asking and sending may take together.
    private Duration lease() {
        return settings.timeout().multipliedBy(4).plus(PATIENCE);
    }

    private void hand(Entry entry, PaymentToSend payment) {
        free.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                sending.send(entry, payment);
                activity.count(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warnf(e, "Payment request %s is seen to again later", entry.request());
            } finally {
                free.release();
            }
        });
    }
}
