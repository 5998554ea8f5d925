/// Tests of this slice.
@NullMarked
package io.cardea.subscription.facts;

import org.jspecify.annotations.NullMarked;
