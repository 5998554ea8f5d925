/// The sandbox payment provider: our adapter to it, and the only place that knows its HTTP.
///
/// Its events carry the whole payment, and what it has decided it never takes back; so an event can be believed without
/// asking again, and their order does not matter.
@NullMarked
package io.cardea.billing.sandbox;

import org.jspecify.annotations.NullMarked;
