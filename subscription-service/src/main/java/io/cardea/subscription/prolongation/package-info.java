/// The manual extension (D19): an operator adds days for which nobody pays, always up to a date and with a reason. They
/// begin after what is bought, or today where that is over, and are told apart from what was paid.
@NullMarked
package io.cardea.subscription.prolongation;

import org.jspecify.annotations.NullMarked;
