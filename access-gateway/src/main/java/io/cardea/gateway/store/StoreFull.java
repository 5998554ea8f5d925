package io.cardea.gateway.store;

/// The environment has reached its configured size. Nothing was written.
public final class StoreFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFull(Throwable cause) {
        super("the store has reached cardea.gateway.store.map-size", cause);
    }
}
