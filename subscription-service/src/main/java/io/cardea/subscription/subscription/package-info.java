/// A subscription connects a member with one version of a product (A12, A35).
///
/// It keeps facts only: what was agreed, which days were bought, from when to when it was frozen, how it was cancelled.
/// Everything else is computed from them: [Timeline] lays the bought days and the freezes on the calendar, [Access]
/// turns them into the instants between which a gate opens, and the [Status] at an instant is read off that. So the
/// status and the gate cannot disagree, and a sticky flag cannot outlive its reason.
@NullMarked
package io.cardea.subscription.subscription;

import org.jspecify.annotations.NullMarked;
