/// Who is where, as far as gates have seen it.
///
/// A gate may have rules of its own that look at more than the pass: passback, and how many a zone takes. What they
/// look at is kept by scope, a zone or a gate itself, and by member: a lost card and its successor come in as one.
/// It is what was seen, and who is inside is folded from it in the order of the decisions. Passages of other gateways
/// arrive with `access.passages`; in whichever order they come, every gateway folds the same. Until they have come, a
/// passback across two gateways may be missed.
///
/// Nothing is deleted by a reset. An operator's reset has an id among those of the decisions, the daily one an instant
/// that follows from the clock, and what was before does not count.
///
/// At a gate with a sensor an admission is an entry only when somebody went through. Until that is said, for as long
/// as a use is held, it counts like one, so that a card handed back over the turnstile opens no second gate.
@NullMarked
package io.cardea.gateway.zone;

import org.jspecify.annotations.NullMarked;
