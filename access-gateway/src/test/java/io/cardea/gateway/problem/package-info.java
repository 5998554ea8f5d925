/// Bodies, as tests of other slices read them.
@NullMarked
package io.cardea.gateway.problem;

import org.jspecify.annotations.NullMarked;
