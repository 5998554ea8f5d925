package io.cardea.billing.sandbox;

import io.cardea.billing.request.SendBell;
import io.cardea.billing.request.SendQueue;
import io.cardea.billing.request.SendQueue.Entry;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.quiescence.Activity;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
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
    private static final int AT_A_TIME = 16;

    private final SendQueue queue;
    private final SendBell bell;
    private final SendPayment sending;
    private final ProviderSettings settings;
    private final Transactions transactions;
    private final Activity activity;
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    PaymentSender(
            SendQueue queue,
            SendBell bell,
            SendPayment sending,
            ProviderSettings settings,
            Transactions transactions,
            Activity activity) {
        this.queue = queue;
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
                List<Entry> taken = take();
                taken.forEach(this::hand);
                if (taken.isEmpty()) {
                    bell.await(settings.poll());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Entry> take() throws InterruptedException {
        free.acquire();
        free.release();
        try {
            return transactions
                    .inTransaction(tx -> queue.take(tx, free.availablePermits(), lease()))
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.warnf("Payment requests are looked for again later: %s", e.getMessage());
            return List.of();
        }
    }

    /// Longer than asking and sending may take together.
    private Duration lease() {
        return settings.timeout().multipliedBy(4).plus(PATIENCE);
    }

    private void hand(Entry entry) {
        free.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                sending.send(entry);
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
