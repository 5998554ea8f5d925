package io.cardea.gateway.copy;

import io.cardea.gateway.store.Packing;
import io.cardea.gateway.store.Unpacking;
import org.jspecify.annotations.Nullable;

/// What staff has said to a gate as bytes, or that they have said nothing.
final class ControlEntry {

    private static final HeldControl.Mode[] MODE = HeldControl.Mode.values();
    private static final HeldControl.Kind[] KIND = HeldControl.Kind.values();

    private ControlEntry() {}

    static void pack(Packing entry, @Nullable HeldControl control) {
        entry.flag(control != null);
        if (control == null) {
            return;
        }
        entry.constant(control.mode()).id(control.command()).flag(control.kind() != null);
        if (control.kind() != null) {
            entry.constant(control.kind());
        }
        entry.instant(control.at()).optionalInstant(control.until()).text(control.reason());
    }

    static @Nullable HeldControl unpack(Unpacking entry) {
        return entry.flag()
                ? new HeldControl(
                        entry.constant(MODE),
                        entry.id(),
                        entry.flag() ? entry.constant(KIND) : null,
                        entry.instant(),
                        entry.optionalInstant(),
                        entry.text())
                : null;
    }
}
