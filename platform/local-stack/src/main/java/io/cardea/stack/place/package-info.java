/// Where things are: the [Checkout] with its built jars, and the servers in it that are unpacked once and then kept.
@NullMarked
package io.cardea.stack.place;

import org.jspecify.annotations.NullMarked;
