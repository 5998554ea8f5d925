/// The close: a day or a month whose payments, access and provider's report agree, or whose differences a
/// person has explained (D20-D25).
///
/// [io.cardea.billing.close.Comparison] lays the sides beside each other; it is pure, and asking again
/// gives the same. What only the facts explain (a freeze, a credit note, a period that staff gave) is
/// shown with that; all else opens a task, and the close does not finish while one is unexplained.
@NullMarked
package io.cardea.billing.close;

import org.jspecify.annotations.NullMarked;
