/// Explanations: why a gate would answer what it answers.
///
/// The same decision that runs at the turnstile is run here, on the pass as published; beside it stands the rule that
/// decided and the intervals without which it would have been different.
@NullMarked
package io.cardea.entitlement.explanation;

import org.jspecify.annotations.NullMarked;
