/// What this service knows of a card: whose it is, on which subscription, what its reader shows, and whether it is
/// blocked.
@NullMarked
package io.cardea.entitlement.card;

import org.jspecify.annotations.NullMarked;
