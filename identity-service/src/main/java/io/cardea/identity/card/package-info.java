/// Cards (E12-E16): a credential of one member on one subscription, their own or their group's. A lost one is
/// blocked and replaced by a new one in the same transaction.
@NullMarked
package io.cardea.identity.card;

import org.jspecify.annotations.NullMarked;
