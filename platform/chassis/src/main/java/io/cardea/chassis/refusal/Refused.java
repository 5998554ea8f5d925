package io.cardea.chassis.refusal;

/// Carries a refusal through a Uni to the edge, where it becomes a problem. Has no stack trace: it is no accident.
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
