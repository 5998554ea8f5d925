/// Replays what a real door has seen, in virtual time, through a gateway.
///
/// The export of an access-control system is read ([SwipeLog]): columns by their headers ([Columns]), the date
/// format from the whole column at once ([DateFormats]). It names no people, so a seeded draw gives each swipe one
/// of some hundred members ([Draw]) whose subscriptions are in all the states that a door meets ([Standing]). A
/// company of its own is set up for them ([ReplayCompany]), every swipe is sent to the gateway at its own instant
/// ([Scanning]), and what came out is counted and drawn ([Report]).
@NullMarked
package io.cardea.story.replay;

import org.jspecify.annotations.NullMarked;
