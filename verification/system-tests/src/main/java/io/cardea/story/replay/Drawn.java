package io.cardea.story.replay;

import java.util.OptionalInt;

/// A swipe with the member who did it; without one, it was a card that nobody has issued.
record Drawn(Swipe swipe, OptionalInt member) {}
