/// Breaks every rule there is.
@NullMarked
package io.cardea.testing.architecture.sample.bad.two;

import org.jspecify.annotations.NullMarked;
