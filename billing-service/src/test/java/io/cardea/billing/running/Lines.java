package io.cardea.billing.running;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

/// Tells the service where the provider will be, and the provider where the service will be: at the two ends of
/// lines that the tests hold in their hands. The ports are system properties, since tests and test resources
/// have class loaders of their own; another profile's application gets other ports, since the ends of
/// the one before still listen.
public class Lines implements QuarkusTestResourceLifecycleManager {

    static final String API_KEY = "test-api-key";
    static final String SECRET = "whsec_new";
    static final String OLD_SECRET = "whsec_old";

    private static final String TO_PROVIDER = "cardea.testing.line-to-provider";
    private static final String TO_SERVICE = "cardea.testing.line-to-service";
    private static final String TO_SUBSCRIPTION_SERVICE = "cardea.testing.line-to-subscription-service";
    private static final String TO_STRIPE = "cardea.testing.stripe";
    private static final String TO_MAIL_SERVER = "cardea.testing.smtp";
    private static final String TO_NETS = "cardea.testing.nets";
    private static final List<String> ALL =
            List.of(TO_PROVIDER, TO_SERVICE, TO_SUBSCRIPTION_SERVICE, TO_STRIPE, TO_MAIL_SERVER, TO_NETS);

    @Override
    public Map<String, String> start() {
        ALL.forEach(System::clearProperty);
        return Map.ofEntries(
                Map.entry("cardea.sandbox-provider.url", "http://127.0.0.1:" + toProvider()),
                Map.entry("cardea.sandbox-provider.public-url", "http://127.0.0.1:" + toService()),
                Map.entry("cardea.sandbox-provider.api-key", API_KEY),
                Map.entry("cardea.sandbox-provider.webhook-secrets", SECRET + "," + OLD_SECRET),
                Map.entry("cardea.sandbox-provider.timeout", "3s"),
                Map.entry("cardea.sandbox-provider.retry-after", "50ms"),
                Map.entry("cardea.sandbox-provider.poll", "50ms"),
                Map.entry("cardea.relay.poll", "20ms"),
                Map.entry("cardea.timer.interval", "50ms"),
                Map.entry("cardea.mail.smtp-host", "127.0.0.1"),
                Map.entry("cardea.mail.smtp-port", Integer.toString(toMailServer())),
                Map.entry("cardea.mail.from", "no-reply@cardea.example"),
                Map.entry("cardea.mail.retry-after", "100ms"),
                Map.entry("cardea.mail.poll", "50ms"),
                Map.entry("cardea.providers.sealing-key", "a-sealing-key-for-tests"),
                Map.entry("cardea.providers.stripe-url", "http://127.0.0.1:" + toStripe()),
                Map.entry("cardea.providers.nets-url", "http://127.0.0.1:" + toNets()),
                Map.entry("cardea.subscription-service.url", "http://127.0.0.1:" + toSubscriptionService()));
    }

    @Override
    public void stop() {
        // Ports need no giving back.
    }

    static int toProvider() {
        return port(TO_PROVIDER);
    }

    static int toService() {
        return port(TO_SERVICE);
    }

    static int toSubscriptionService() {
        return port(TO_SUBSCRIPTION_SERVICE);
    }

    static int toStripe() {
        return port(TO_STRIPE);
    }

    static int toMailServer() {
        return port(TO_MAIL_SERVER);
    }

    static int toNets() {
        return port(TO_NETS);
    }

    private static int port(String property) {
        synchronized (System.class) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, Integer.toString(free()));
            }
            return Integer.getInteger(property);
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
