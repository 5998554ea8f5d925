package io.cardea.gateway.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
        // A store of ours is not written to: it may be on a full disk, and answers all the same.
        byte[] known = store.<byte @Nullable []>read(view -> view.get(Table.META, GATEWAY));
        byte[] owner = known == null ? store.write(this::take) : known;
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

    // Takes what nobody has.
    private byte[] take(Writing view) {
        view.put(Table.META, GATEWAY, id);
        return id;
    }
}
