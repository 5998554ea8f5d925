/// The sandbox payment provider: our adapter to it, and the only place that knows its HTTP.
///
/// Requests wait in a queue of their own and are sent outside of any transaction, in real time: the provider does not
/// live by a company's clock. What the provider tells us comes as a signed webhook, or as the answer when we ask about
/// a request that got lost. A return URL proves nothing and changes nothing (D07).
@NullMarked
package io.cardea.billing.sandbox;

import org.jspecify.annotations.NullMarked;
