/// A door as teams usually build it: one read of a database for each check.
@NullMarked
package io.cardea.usual;

import org.jspecify.annotations.NullMarked;
