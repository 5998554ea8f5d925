/// The built gateway as a process of its own, against a real Kafka: killed, cut off, and given another Kafka.
@NullMarked
package io.cardea.gateway.outage;

import org.jspecify.annotations.NullMarked;
