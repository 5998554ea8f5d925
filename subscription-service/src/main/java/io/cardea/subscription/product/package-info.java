/// What is on sale: this service's own copy of the catalog's products, kept from `catalog.products`.
///
/// Every version is kept, because whoever has bought one keeps it as it was.
@NullMarked
package io.cardea.subscription.product;

import org.jspecify.annotations.NullMarked;
