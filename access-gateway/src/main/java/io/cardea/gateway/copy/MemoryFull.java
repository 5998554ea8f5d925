package io.cardea.gateway.copy;

/// The heap has no room for more passes. The message says what to do, and goes into the log.
public final class MemoryFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MemoryFull(Share share) {
        super(share.advice());
    }
}
