package io.cardea.stack.kafka;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.plain.PlainAuthenticateCallback;
import org.jspecify.annotations.Nullable;

/// Lets partners in whose library cannot do SCRAM at this Kafka: librdkafka sent its nonce twice before 2.6.1
/// (Debian 12's kcat has 2.0.2), which Kafka 4 refuses. They send name and password as they are (SASL PLAIN), and
/// this proves them by a SCRAM login of its own, at a door beside the partners' so that no login waits for itself.
/// Runs inside the broker, which makes it by its name. For one machine only: where partners come by a network, PLAIN
/// needs TLS.
public final class PlainByScram implements AuthenticateCallbackHandler {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final String LOGIN =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";";

    private String door = "";

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> login) {
        door = String.valueOf(login.getFirst().getOptions().get("door"));
    }

    @Override
    public void handle(Callback[] callbacks) {
        String name = null;
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback named) {
                name = named.getDefaultName();
            } else if (callback instanceof PlainAuthenticateCallback asked) {
                asked.authenticated(isPlain(name) && isPlain(asked.password()) && proven(name, asked.password()));
            }
        }
    }

    @Override
    public void close() {}

    /// Nothing that would end the quotes that it is put in.
    private static boolean isPlain(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9._-]{1,200}");
    }

    private static boolean isPlain(char[] text) {
        return isPlain(new String(text));
    }

    private boolean proven(@Nullable String name, char[] password) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                door,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-256",
                "sasl.jaas.config",
                LOGIN.formatted(Objects.requireNonNull(name), new String(password)),
                "request.timeout.ms",
                PATIENCE_MILLIS,
                "default.api.timeout.ms",
                PATIENCE_MILLIS);
        try (var admin = Admin.create(settings)) {
            admin.describeCluster().clusterId().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
