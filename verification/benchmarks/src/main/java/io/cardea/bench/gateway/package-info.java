/// What the benchmark of the gateway needs: somebody who asks very fast, a server that answers without thinking, and
/// the decision alone.
@NullMarked
package io.cardea.bench.gateway;

import org.jspecify.annotations.NullMarked;
