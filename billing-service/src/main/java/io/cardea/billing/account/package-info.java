/// Provider accounts: as whom a company, or one of its sites, is known to a payment provider (B15).
///
/// The keys of an account are sealed before they are stored, and come out in memory only; no answer, journal row, topic
/// or log has them. A site pays through its own account, or its company's, or else the sandbox.
@NullMarked
package io.cardea.billing.account;

import org.jspecify.annotations.NullMarked;
