package io.cardea.gateway.examination;

/// The file is not what was written. The message says where, and goes into the log.
public final class Spoilt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public Spoilt(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
