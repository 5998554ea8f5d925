/// Renewing early, or once more: the period that would be paid on its first day is asked for now (E05). Its days are
/// appended to what is bought, so whoever renews early loses none. What was bought once is bought again as it is sold
/// today.
@NullMarked
package io.cardea.subscription.renewal;

import org.jspecify.annotations.NullMarked;
