/// Credit notes: what a subscription's facts give back of what was invoiced and paid.
///
/// [io.cardea.billing.credit.Crediting] asks what should be credited, less what is, so that asking again changes
/// nothing. A credit note belongs to one paid invoice, never takes more from it than it was over, and never changes but
/// for what became of the money.
@NullMarked
package io.cardea.billing.credit;

import org.jspecify.annotations.NullMarked;
