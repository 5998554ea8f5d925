/// Many cases and slow truths: properties over generated cases that tell their seed
/// ([io.cardea.testing.cases.SeededCases]), and waiting without sleeping ([io.cardea.testing.cases.Eventually]).
@NullMarked
package io.cardea.testing.cases;

import org.jspecify.annotations.NullMarked;
