/// Where Kafka is, what its topics are, and the CloudEvents attributes that its records carry as headers.
@NullMarked
package io.cardea.gateway.broker;

import org.jspecify.annotations.NullMarked;
