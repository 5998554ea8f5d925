/// A Kafka broker of our own, in KRaft mode: broker and controller in one process, in a JVM with the broker's own
/// jars. Two doors: one for the services, without a login, and one for partners, who log in by SCRAM and may do
/// nothing that was not granted to them.
@NullMarked
package io.cardea.stack.kafka;

import org.jspecify.annotations.NullMarked;
