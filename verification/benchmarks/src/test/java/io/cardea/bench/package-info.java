/// Proves how figures are compared and kept.
@NullMarked
package io.cardea.bench;

import org.jspecify.annotations.NullMarked;
