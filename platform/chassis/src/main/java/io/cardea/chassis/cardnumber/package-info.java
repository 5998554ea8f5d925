/// Numbers of payment cards, which are kept nowhere: how to find one, and how to refuse it (docs/decisions/0057).
@NullMarked
package io.cardea.chassis.cardnumber;

import org.jspecify.annotations.NullMarked;
