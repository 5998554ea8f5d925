/// Money: minor units and an ISO 4217 currency. One representation in Java, SQL, JSON and events.
@NullMarked
package io.cardea.chassis.money;

import org.jspecify.annotations.NullMarked;
