/// The tax in a price: how much it is, and what of it goes back.
///
/// [io.cardea.billing.tax.Tax] does the arithmetic, in minor units: what is net and what is tax always adds up to what
/// is paid, and the parts that are given back add up to the whole.
@NullMarked
package io.cardea.billing.tax;

import org.jspecify.annotations.NullMarked;
