/// The decision at the door, told as examples and as laws.
@NullMarked
package io.cardea.access;

import org.jspecify.annotations.NullMarked;
