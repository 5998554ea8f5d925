@NullMarked
package io.cardea.stack.rehearsal;

import org.jspecify.annotations.NullMarked;
