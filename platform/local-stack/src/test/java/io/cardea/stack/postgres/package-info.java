@NullMarked
package io.cardea.stack.postgres;

import org.jspecify.annotations.NullMarked;
