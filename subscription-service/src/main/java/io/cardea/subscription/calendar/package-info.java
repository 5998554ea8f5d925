/// When things begin and end (domain.md 5.7). People agree on dates; doors need instants. So everything here counts in
/// local dates, and only a [Span] knows instants: it is made at the edge, with the zone of the subscription's home.
@NullMarked
package io.cardea.subscription.calendar;

import org.jspecify.annotations.NullMarked;
