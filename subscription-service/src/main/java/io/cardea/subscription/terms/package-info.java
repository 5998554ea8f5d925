/// What was agreed when a product was bought: how long a payment lasts, and what follows when no other one comes (A07,
/// A09, C33, C37). A bought version never changes, so a subscription carries its terms with it.
@NullMarked
package io.cardea.subscription.terms;

import org.jspecify.annotations.NullMarked;
