/// Subscriptions as billing sees them, and the function that turns their facts into invoices (A16, D09).
///
/// Each record of `subscription.subscriptions` replaces the facts held of that subscription. From the facts follow
/// the items that should exist up to a local date: the charges that subscription-service has computed. What is invoiced
/// already is laid against them; the difference is issued or withdrawn. What a person has to decide becomes a task.
/// Nothing is remembered about how far billing has come, so running it again changes nothing.
/// A timer runs it when the next item falls due.
@NullMarked
package io.cardea.billing.subscription;

import org.jspecify.annotations.NullMarked;
