/// Transactions on PostgreSQL through the reactive client, safe from a client that goes away.
@NullMarked
package io.cardea.chassis.database;

import org.jspecify.annotations.NullMarked;
