@NullMarked
package io.cardea.stack.suite;

import org.jspecify.annotations.NullMarked;
