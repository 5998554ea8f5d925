/// The relay: one leader per service sends unpublished journal rows to Kafka and marks them after the ack.
///
/// It keeps no cursor. Per aggregate the order is that of the versions, since the row lock is held until commit.
@NullMarked
package io.cardea.chassis.relay;

import org.jspecify.annotations.NullMarked;
