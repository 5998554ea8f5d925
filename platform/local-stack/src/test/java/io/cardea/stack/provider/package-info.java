/// Proves that a payment is decided once, remembered, and told until it is taken.
@NullMarked
package io.cardea.stack.provider;

import org.jspecify.annotations.NullMarked;
