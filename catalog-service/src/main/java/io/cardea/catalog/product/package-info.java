/// Products (A06-A11, A22): what can be bought, with its price, its terms, its benefits, and the rules by which it
/// begins, is tried, paused, ended and shared.
///
/// A revision makes a new version; what has been bought under an old one keeps it, since every subscription carries
/// a copy of the version it was bought under. A product that is withdrawn is sold no more, and nothing else changes.
@NullMarked
package io.cardea.catalog.product;

import org.jspecify.annotations.NullMarked;
