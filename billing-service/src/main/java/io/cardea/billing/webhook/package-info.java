/// What providers tell us of their own accord, as signed webhooks.
///
/// An event is believed only when its signature fits its raw bytes, and counts once: its id is stored in the
/// transaction of its effect. Where an event only points to a payment, its effect is the question that is put to the
/// provider, so that the order of events does not matter. A return URL proves nothing and changes nothing (D07).
@NullMarked
package io.cardea.billing.webhook;

import org.jspecify.annotations.NullMarked;
