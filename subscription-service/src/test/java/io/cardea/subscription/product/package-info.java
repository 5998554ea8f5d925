/// What the catalog tells.
@NullMarked
package io.cardea.subscription.product;

import org.jspecify.annotations.NullMarked;
