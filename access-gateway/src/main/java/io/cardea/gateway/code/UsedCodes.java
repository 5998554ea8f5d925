package io.cardea.gateway.code;

import io.cardea.access.RotatingCode;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Which codes have let somebody in, by step, card and zone.
public final class UsedCodes {

    private static final byte[] NOTHING = new byte[0];

    private UsedCodes() {}

    static boolean has(Reading store, HeldGate gate, RotatingCode code) {
        return store.get(Table.USED_CODES, key(gate, code)) != null;
    }

    /// It has let somebody in.
    public static void use(Writing store, HeldGate gate, RotatingCode code) {
        store.put(Table.USED_CODES, key(gate, code), NOTHING);
    }

    /// Forgets what would be refused as stale anyway.
    ///
    /// @param now the real time
    public static void forget(Writing store, Instant now) {
        List<byte[]> old = new ArrayList<>();
        // The oldest step comes first.
        store.scan(Table.USED_CODES, NOTHING, (key, nothing) -> {
            long step = new Unpacking(key).longNumber();
            boolean isOld = Instant.ofEpochSecond(step * RotatingCode.STEP.toSeconds())
                    .plus(RotatingCode.STEP.multipliedBy(4))
                    .isBefore(now);
            return isOld && old.add(key);
        });
        old.forEach(key -> store.delete(Table.USED_CODES, key));
    }

    private static byte[] key(HeldGate gate, RotatingCode code) {
        return new Packing(40)
                .number(code.step())
                .id(code.card())
                .id(gate.zoneScope())
                .packed();
    }
}
