/// Operator tasks: whatever the machine must not decide by itself ends here with a reason, never only in a log (D04).
///
/// A task is known by its kind and subject, so that the same doubt opens one task however often it comes back.
@NullMarked
package io.cardea.billing.task;

import org.jspecify.annotations.NullMarked;
