/// Dunning: what happens while an invoice is not paid, by the company's own plan (D10, D11, D15, D16).
///
/// Members are reminded some days before and after the due date, and a stored card that was declined for the
/// moment is tried again. When access ends is the grace of the product, which subscription-service minds; here
/// it is only told as SUSPENDED. Some days later the subscription is TERMINATED, where the plan says so. Whoever
/// pays has RECOVERED.
///
/// An invoice that is paid at once leaves nothing here: its timer is set when its payment has to wait for
/// somebody, and a row is written with the first thing that happens (docs/decisions/0033).
@NullMarked
package io.cardea.billing.dunning;

import org.jspecify.annotations.NullMarked;
