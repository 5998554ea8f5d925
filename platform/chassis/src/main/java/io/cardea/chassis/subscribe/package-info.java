/// Subscriptions: records of other services' topics, applied in batches, once per version, poison set aside.
@NullMarked
package io.cardea.chassis.subscribe;

import org.jspecify.annotations.NullMarked;
