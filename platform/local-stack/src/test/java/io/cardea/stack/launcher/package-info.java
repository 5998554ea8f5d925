@NullMarked
package io.cardea.stack.launcher;

import org.jspecify.annotations.NullMarked;
