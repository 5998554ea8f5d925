/// The decision at the door.
///
/// Somebody holds a card before a reader. What may happen next depends on four things only: what the card's pass
/// says, which gate was asked, what has happened around that gate that the pass cannot know yet, and the instant.
/// [io.cardea.access.Door#decide] turns these four into one answer, without a clock, a store or a network. The gateway
/// runs it live at the turnstile and, by [io.cardea.access.Timetable], to write lists for controllers that decide on
/// their own; entitlement-service runs it to explain an answer. So all give the same answer by construction.
///
/// A pass carries intervals, and time moves through them: the answer changes at a boundary although no event came.
/// Every interval is half-open: the instant it starts at belongs to it, the instant it ends at does not.
///
/// When several reasons to refuse hold, the first of this order is given, the one that would still be true after the
/// later ones were repaired:
///
///  1. `GATE_CLOSED`: nobody passes here, whoever it is, or not in at this hour. (A gate that is released in an
///     emergency lets everybody through before anything else is asked.)
///  2. `UNKNOWN_CREDENTIAL`: no pass has this credential.
///  3. (the way out: a known card is let out, see [io.cardea.access.Gate.Direction#OUT])
///  4. `CARD_BLOCKED`: the card, not the membership.
///  5. `WRONG_SITE`: the membership does not hold here, today or any day.
///  6. `FROZEN`: inside a freeze, whatever the spans say.
///  7. `NOT_STARTED`, `EXPIRED`, `PAYMENT_OVERDUE`: outside every span and grace, or past the absolute end.
///  8. `OUTSIDE_HOURS`: the pass has rights for this site, and none of them holds at this hour.
///  9. `NO_RIGHT_FOR_GATE`: more go through on the scan than the pass takes along.
/// 10. `NO_CREDITS`: a counted pass with nothing left, uses that are still on their way included. Where a right that
///     takes no use holds as well, that one is used.
/// 11. `PASSBACK`: the member was let in here before, and the gate's rule is against a second time.
/// 12. `ZONE_FULL`: there is no room behind the gate.
///
/// The gate's hours, passback and capacity do not apply to staff. A soft passback refuses nobody; it makes a
/// [io.cardea.access.Remark].
@NullMarked
package io.cardea.access;

import org.jspecify.annotations.NullMarked;
