/// The service as it runs, on a real PostgreSQL and a real Kafka, seen from outside: through its topics and over HTTP.
@NullMarked
package io.cardea.entitlement.running;

import org.jspecify.annotations.NullMarked;
