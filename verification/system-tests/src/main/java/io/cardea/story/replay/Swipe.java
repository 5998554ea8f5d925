package io.cardea.story.replay;

import java.time.LocalDateTime;

/// One card before one reader.
///
/// @param line where it stands in the file, counted from 1 with the header
/// @param at local time at the reader
record Swipe(int line, String device, Direction direction, LocalDateTime at) {}
