/// Tests of the module as a whole.
@NullMarked
package io.cardea.catalog;

import org.jspecify.annotations.NullMarked;
