/// What this service knows of a group, and what follows from it (E03, E09): who shares in a subscription.
///
/// Nothing of that is stored. Whether somebody shares is computed from the group as it is, each time that a pass is,
/// so who leaves loses access with the same record that says so.
@NullMarked
package io.cardea.entitlement.group;

import org.jspecify.annotations.NullMarked;
