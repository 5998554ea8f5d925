/// Breaks no rule.
@NullMarked
package io.cardea.testing.architecture.sample.good;

import org.jspecify.annotations.NullMarked;
