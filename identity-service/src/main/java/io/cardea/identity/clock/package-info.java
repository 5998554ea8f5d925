/// The clock of a sandbox company. It only moves when it is told to, and only forward.
///
/// An advance steps from one due timer to the next, of all services, and waits after each step until nothing is left to
/// do anywhere: so advancing by a and then by b gives the same as by a + b.
@NullMarked
package io.cardea.identity.clock;

import org.jspecify.annotations.NullMarked;
