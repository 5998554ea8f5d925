package io.cardea.gateway.device;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.inject.Singleton;

/// Has the TLS listener ask whoever connects for a certificate. Those who have none show a key as ever.
///
/// Where the listener is not told whom to trust, it takes any certificate: the handshake proves that the device has
/// its private key, and it opens nothing unless a gate names its public key ([GateCertificate]). With a trust store of
/// its own the listener takes no others.
@Singleton
class DeviceCertificates implements HttpServerOptionsCustomizer {

    private final DeviceSettings settings;

    DeviceCertificates(DeviceSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (!settings.certificates()) {
            return;
        }
        options.setClientAuth(ClientAuth.REQUEST);
        if (options.getTrustOptions() == null) {
            options.setTrustOptions(
                    TrustOptions.wrap(InsecureTrustManagerFactory.INSTANCE.getTrustManagers()[0]));
        }
    }
}
