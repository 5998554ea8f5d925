/// Tests of what decides.
@NullMarked
package io.cardea.catalog.benefit;

import org.jspecify.annotations.NullMarked;
