package io.cardea.subscription.member;

import io.cardea.chassis.tenancy.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/// How far the caller of this request reaches: staff reach everybody, members themselves.
@ApplicationScoped
public class CallerReach {

    private final Caller caller;

    CallerReach(Caller caller) {
        this.caller = caller;
    }

    /// To be asked while the request is still on its own thread.
    public Reach now() {
        return new Reach(caller.isOnlyMember() ? caller.subject() : null);
    }
}
