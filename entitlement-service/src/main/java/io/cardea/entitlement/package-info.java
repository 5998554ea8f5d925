/// The entitlement service: from what was bought and what was used to what a gate must know.
///
/// It owns balances and passes, and nothing that it computes them from: those facts arrive (`arrival`) and are kept as
/// copies (`subscription`, `card`, `gate`), but for the ledger of uses (`meter`), which is its own. `grant` and
/// `balance` say what is left to use, `pass` what opens, `explanation` why.
@NullMarked
package io.cardea.entitlement;

import org.jspecify.annotations.NullMarked;
