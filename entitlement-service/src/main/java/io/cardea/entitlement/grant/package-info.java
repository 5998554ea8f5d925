/// Grants (A24 to A31): amounts of a benefit that may be used within a time.
///
/// [io.cardea.entitlement.grant.BenefitSchedule] says which grants a subscription's facts call for: one per benefit
/// and period. It is asked again after every change and remembers nothing: what it says is laid against what exists,
/// and only the difference happens. A burn-down then spends uses on grants, the earliest
/// expiry first. Both are functions of sets, so the order in which facts and uses arrive cannot matter.
@NullMarked
package io.cardea.entitlement.grant;

import org.jspecify.annotations.NullMarked;
