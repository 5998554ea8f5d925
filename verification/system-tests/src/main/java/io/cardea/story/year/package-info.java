/// A club lives in virtual time: a seeded script says who joins, pays, is late, freezes, gets days as a present and
/// leaves on which day, and the clock of a sandbox company does the rest.
///
/// [ClubYear] lives a [Plan] day by day against a running deployment and lays what came of it against the [Laws] that
/// hold for every subscription, seen from outside. [SameTime] shows that time is the same however it passes.
@NullMarked
package io.cardea.story.year;

import org.jspecify.annotations.NullMarked;
