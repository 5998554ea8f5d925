/// Breaks every rule there is.
@NullMarked
package io.cardea.testing.architecture.sample.bad.one;

import org.jspecify.annotations.NullMarked;
