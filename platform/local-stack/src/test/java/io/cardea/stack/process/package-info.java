@NullMarked
package io.cardea.stack.process;

import org.jspecify.annotations.NullMarked;
