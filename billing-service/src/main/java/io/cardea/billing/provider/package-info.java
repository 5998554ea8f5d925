/// The port to those who move the money (B15, D15): what billing asks of a payment provider, and how it answers.
///
/// An adapter in a package of its own speaks one provider's language and knows nothing of requests and invoices. It
/// blocks, and never throws: every way in which talking can go wrong is an answer, and the caller decides what follows.
@NullMarked
package io.cardea.billing.provider;

import org.jspecify.annotations.NullMarked;
