/// What puts load on a running suite, and what counts the cost, both as cheap as possible since they share the
/// machine: [Clerk] sends commands, [Told] hears of their effects on Kafka, [Meter] reads what databases and
/// processes have done, [SingleRows] does the least that any of it could cost.
@NullMarked
package io.cardea.bench.load;

import org.jspecify.annotations.NullMarked;
