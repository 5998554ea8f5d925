/// The day that a gateway rehearses, so that the JVM remembers it: a [Rehearsal] with a Kafka of its own, a [Club] that
/// Kafka is told of, and the devices at its doors.
@NullMarked
package io.cardea.stack.rehearsal;

import org.jspecify.annotations.NullMarked;
