package io.cardea.stack.provider;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a merchant is told about one payment: the bytes stay the same however often they are sent. The
/// signature is the one of the last sending.
///
/// @param later what happened to it afterwards; absent in the notice of its decision
record Notice(
        String id,
        String payment,
        URI to,
        String body,
        @Nullable String signature,
        boolean taken,
        @Nullable String later) {

    Notice sentWith(String newSignature, boolean nowTaken) {
        return new Notice(id, payment, to, body, newSignature, taken || nowTaken, later);
    }
}
