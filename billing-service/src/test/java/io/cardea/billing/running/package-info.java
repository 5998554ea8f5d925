/// The running service: real PostgreSQL and Kafka, the real sandbox provider, and lines between them that can be cut.
@NullMarked
package io.cardea.billing.running;

import org.jspecify.annotations.NullMarked;
