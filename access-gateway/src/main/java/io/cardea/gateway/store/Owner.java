package io.cardea.gateway.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jboss.logging.Logger;

/// The gateway whose store it is. A store knows the passages of its own gateway, and the companies and topics of the
/// place where that one runs; another gateway that is given its folder would tell of passages that are not its own.
record Owner(byte[] id) {

    private static final Logger LOG = Logger.getLogger(Owner.class);

    private static final byte[] GATEWAY = "gateway".getBytes(StandardCharsets.UTF_8);

    static Owner of(String gateway) {
        return new Owner(gateway.getBytes(StandardCharsets.UTF_8));
    }

    /// Opens the store in the folder. One of another gateway is set aside, untouched, and a new one begun.
    LmdbStore open(Path folder, long mapSize, LmdbStore.Durability durability) {
        LmdbStore store = LmdbStore.open(folder, mapSize, durability);
        byte[] owner = store.write(this::take);
        if (Arrays.equals(owner, id)) {
            return store;
        }
        store.close();
        LOG.errorf(
                "The store is of another gateway and is set aside owner=%s file=%s",
                new String(owner, StandardCharsets.UTF_8), SetAside.from(folder).path());
        LmdbStore ours = LmdbStore.open(folder, mapSize, durability);
        ours.write(this::take);
        return ours;
    }

    // Takes what nobody has; returns whose it is.
    private byte[] take(Writing view) {
        byte[] owner = view.get(Table.META, GATEWAY);
        if (owner != null) {
            return owner;
        }
        view.put(Table.META, GATEWAY, id);
        return id;
    }
}
