/// The calendar's rules, with the vectors of domain.md 5.7.
@NullMarked
package io.cardea.subscription.calendar;

import org.jspecify.annotations.NullMarked;
