/// Upgrading and downgrading (E06): something else is agreed, from today or from the end of the bought days on, and
/// the end stays where it is. What the days that are left cost more, or less, is charged or credited
/// (`subscription.Charges`).
@NullMarked
package io.cardea.subscription.upgrade;

import org.jspecify.annotations.NullMarked;
