package io.cardea.gateway.copy;

import io.cardea.gateway.store.Store;

/// Brings passes into store and memory, as whoever follows the topic does.
public final class Bringing {

    private Bringing() {}

    /// Brings everything that the store has into memory, and nothing else, and shows it.
    public static void fill(Store store, CopyInMemory copy) {
        copy.fill(store);
    }

    /// Returns whether it was newer than what was held.
    public static boolean bring(Store store, CopyInMemory copy, HeldPass pass) {
        Touched touched = Touched.nothing();
        boolean newer = store.write(view -> Passes.put(view, PackedPass.of(pass), 0, touched, before -> {}));
        copy.refresh(store, touched);
        return newer;
    }
}
