/// What a gateway says of itself: how fresh each topic is, what it has still to tell, and whether it may be asked at
/// all. It is ready as soon as its copy is whole, wherever Kafka is.
@NullMarked
package io.cardea.gateway.state;

import org.jspecify.annotations.NullMarked;
