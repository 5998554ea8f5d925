package io.cardea.identity.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/// Where device keys come from.
@ApplicationScoped
class DeviceKeys {

    private final SecureRandom random = new SecureRandom();

    DeviceKey next() {
        byte[] bytes = new byte[DeviceKey.BYTES];
        random.nextBytes(bytes);
        return DeviceKey.of(bytes);
    }
}
