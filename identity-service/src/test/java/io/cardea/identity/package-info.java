/// Tests of the module as a whole.
@NullMarked
package io.cardea.identity;

import org.jspecify.annotations.NullMarked;
