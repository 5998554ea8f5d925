package io.cardea.story.year;

/// A member's subscription in the club, with the card that goes with it.
///
/// @param member the number of the member in the plan
record Membership(int member, String subscription, String card) {}
