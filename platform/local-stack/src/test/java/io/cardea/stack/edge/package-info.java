/// Proves what passes the edge and what does not.
@NullMarked
package io.cardea.stack.edge;

import org.jspecify.annotations.NullMarked;
