package io.cardea.gateway.copy;

import io.cardea.gateway.examination.Bytes;

/// A pass with what the store and the memory keep of it. It is packed where it is read, by any thread, so that the one
/// that writes everything down has less to do.
public final class PackedPass {

    private final HeldPass pass;
    private final byte[] key;
    private final byte[] entry;
    private final byte[] indexed;

    private PackedPass(HeldPass pass, byte[] key, byte[] entry, byte[] indexed) {
        this.pass = pass;
        this.key = key;
        this.entry = entry;
        this.indexed = indexed;
    }

    /// The pass, packed.
    ///
    /// @throws IllegalArgumentException when that is more than the memory takes of a pass
    public static PackedPass of(HeldPass pass) {
        byte[] entry = PassEntry.pack(pass, 0);
        if (entry.length > Slabs.LONGEST) {
            throw new IllegalArgumentException("a pass of " + entry.length + " bytes");
        }
        byte[] key = Held.key(pass.card());
        byte[] indexed = new byte[PassEntry.indexedLength(entry.length)];
        PassEntry.index(Bytes.of(key), Bytes.of(entry), indexed, 0);
        return new PackedPass(pass, key, entry, indexed);
    }

    public HeldPass pass() {
        return pass;
    }

    /// Its card's, in the store.
    byte[] key() {
        return key;
    }

    /// For the store.
    byte[] entry(int reading) {
        return reading == 0 ? entry : Held.marked(entry, reading);
    }

    /// For the memory.
    byte[] indexed() {
        return indexed;
    }
}
