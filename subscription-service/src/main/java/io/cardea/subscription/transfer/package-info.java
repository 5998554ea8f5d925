/// Transferring what is left (D13): to another subscription, or to another member, who gets one of their own. Days are
/// conserved: as many come as went. The subscription that they left is over.
@NullMarked
package io.cardea.subscription.transfer;

import org.jspecify.annotations.NullMarked;
