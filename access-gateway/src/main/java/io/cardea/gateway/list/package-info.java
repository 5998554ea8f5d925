/// Lists for controllers that decide on their own.
///
/// A controller that may lose its line fetches the list of its gate: per credential the spans of
/// time in which the gate would let in, found by the very decision that it would be answered with
/// ([io.cardea.access.Timetable]). It gets all of it, or what has changed since the version that it
/// has. The list is lines of JSON:
///
/// | line | says |
/// |---|---|
/// | first | `list`: which gate, version, how long it may be used, and what holds for everybody |
/// | between | one credential each: when it lets in, or that it is off the list; a later line replaces an earlier |
/// | last | `end`: how many lines there were, and the signature of everything before it |
///
/// What a controller gets to know: that a credential which it is shown is on the list, and when it
/// opens. It does not get the numbers of cards, nor whose they are; a stolen list can be tried with
/// guessed numbers of short cards, and nothing else. The keys of rotating codes make codes, so they
/// are told only where nothing else opens.
@NullMarked
package io.cardea.gateway.list;

import org.jspecify.annotations.NullMarked;
