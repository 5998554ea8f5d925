/// The service as it runs, on a real PostgreSQL and a real Kafka, seen from outside: over HTTP and through its topics.
@NullMarked
package io.cardea.subscription.running;

import org.jspecify.annotations.NullMarked;
