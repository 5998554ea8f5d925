package io.cardea.gateway.copy;

import io.cardea.access.CredentialClass;
import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of a gate's device as bytes.
final class DeviceEntry {

    private static final CredentialClass[] CLASS = CredentialClass.values();

    private DeviceEntry() {}

    static void pack(Packing entry, HeldDevice device) {
        HeldDevice.OldKey old = device.oldKey();
        entry.flag(device.disabled()).flag(old != null);
        if (old != null) {
            entry.text(old.hash()).optionalInstant(old.until());
        }
        PassEntry.each(entry, device.certificates(), Packing::text);
        pack(entry, device.taken());
    }

    static void pack(Packing entry, @Nullable Set<CredentialClass> taken) {
        entry.flag(taken != null);
        if (taken != null) {
            PassEntry.each(entry, taken, Packing::constant);
        }
    }

    static @Nullable Set<CredentialClass> taken(Unpacking entry) {
        return entry.flag() ? Set.copyOf(PassEntry.each(entry, packed -> packed.constant(CLASS))) : null;
    }

    static HeldDevice unpack(Unpacking entry) {
        boolean disabled = entry.flag();
        HeldDevice.OldKey old = entry.flag() ? new HeldDevice.OldKey(entry.text(), entry.optionalInstant()) : null;
        Set<String> certificates = Set.copyOf(PassEntry.each(entry, Unpacking::text));
        return new HeldDevice(old, certificates, disabled, taken(entry));
    }
}
