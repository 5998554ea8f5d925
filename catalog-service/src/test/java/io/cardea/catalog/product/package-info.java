/// Tests of what decides.
@NullMarked
package io.cardea.catalog.product;

import org.jspecify.annotations.NullMarked;
