/// Who is where, as far as gates have seen it.
///
/// A gate may have rules of its own that look at more than the pass: passback, and how many a zone takes. What they
/// look at is kept by scope, the zone behind the gate or the gate itself, and by member: a lost card and its
/// successor come in as one. Entries and exits of other gateways arrive with `access.passages`. Of two words on the
/// same member the later decision counts, whoever it came from and in whichever order, so every gateway comes to the
/// same; until it has, a passback across two gateways may be missed.
///
/// At a gate with a sensor an admission is an entry only when somebody went through. Until that is said, for as long
/// as a use is held, it counts like one, so that a card handed back over the turnstile opens no second gate.
@NullMarked
package io.cardea.gateway.zone;

import org.jspecify.annotations.NullMarked;
