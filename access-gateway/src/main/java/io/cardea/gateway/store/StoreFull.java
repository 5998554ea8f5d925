package io.cardea.gateway.store;

/// The environment has reached its configured size, or the disk is full. Nothing was written.
public final class StoreFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFull(Throwable cause) {
        super("the store has reached cardea.gateway.store.map-size", cause);
    }

    StoreFull(long left) {
        super("the disk of cardea.gateway.data-dir has only %d MiB left".formatted(left >> 20));
    }
}
