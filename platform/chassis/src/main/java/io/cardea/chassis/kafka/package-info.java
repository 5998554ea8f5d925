/// Kafka: topics as the house keeps them, and the CloudEvents envelope in its binary mode.
@NullMarked
package io.cardea.chassis.kafka;

import org.jspecify.annotations.NullMarked;
