/// Passes: all that a gate must know of one card, published for the gateways.
///
/// A pass is computed from the card, its subscription, the group that shares it and the uses that are left. It
/// carries intervals instead of answers, so that time alone changes what a gate says, and an absolute end, so that a
/// lost event makes it expire. It is computed again after every arrival; only different content becomes a new
/// version.
@NullMarked
package io.cardea.entitlement.pass;

import org.jspecify.annotations.NullMarked;
