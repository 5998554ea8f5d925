package io.cardea.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The same decision the slow way: every interval is painted onto a row of minutes, and the answer is read off.
final class PaintedMinutes {

    private final Pass pass;
    private final ZoneState zone;
    private final BitSet admitting = new BitSet();
    private final BitSet frozen = new BitSet();
    private final int[] startsAt;

    PaintedMinutes(Pass pass, ZoneState zone) {
        this.pass = pass;
        this.zone = zone;
        pass.validity().spans().forEach(span -> paint(admitting, span.from(), span.to()));
        pass.validity().graces().forEach(span -> paint(admitting, span.from(), span.to()));
        pass.validity().freezes().forEach(freeze -> paint(frozen, freeze.from(), freeze.to()));
        int end = index(pass.validity().endsAt());
        admitting.clear(end, RandomPass.WINDOW + 1);
        startsAt = pass.validity().spans().stream()
                .filter(span -> index(span.to()) > index(span.from()))
                .mapToInt(span -> index(span.from()))
                .filter(start -> start < end)
                .toArray();
    }

    Decision decision(int minute) {
        if (pass.status() == Pass.Status.BLOCKED) {
            return new Decision.Refused(Reason.CARD_BLOCKED);
        }
        if (!pass.sites().isEmpty() && !pass.sites().contains(Passes.HERE)) {
            return new Decision.Refused(Reason.WRONG_SITE);
        }
        if (frozen.get(minute)) {
            return new Decision.Refused(Reason.FROZEN);
        }
        if (!admitting.get(minute)) {
            return new Decision.Refused(reasonOutside(minute));
        }
        Credits credits = pass.credits();
        if (credits != null && credits.remaining() - zone.pendingUses() < 1) {
            return new Decision.Refused(Reason.NO_CREDITS);
        }
        return new Decision.Admitted(credits != null);
    }

    private Reason reasonOutside(int minute) {
        if (Arrays.stream(startsAt).anyMatch(start -> start > minute)) {
            return Reason.NOT_STARTED;
        }
        return pass.validity().afterwards() == Pass.Afterwards.EXPIRED ? Reason.EXPIRED : Reason.PAYMENT_OVERDUE;
    }

    private static void paint(BitSet row, Instant from, @Nullable Instant to) {
        int end = to == null ? RandomPass.WINDOW : index(to);
        for (int minute = index(from); minute < end; minute++) {
            row.set(minute);
        }
    }

    private static int index(Instant at) {
        return (int) Duration.between(Passes.START, at).toMinutes();
    }
}
