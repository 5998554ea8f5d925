package io.cardea.subscription.subscription;

import java.time.Instant;
import java.time.LocalDate;

/// What the next payment buys: the dates [start, end) of the home zone, and the same as instants [from, to).
public record Offer(int index, LocalDate start, LocalDate end, Instant from, Instant to) {}
