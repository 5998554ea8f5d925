/// Importing: a company that moves in brings its members' running subscriptions as a CSV file.
///
/// Nothing is paid here: an operator names the days that are left and why (D19), and they count like bought ones. A
/// line that cannot be read or taken is reported by its number, and the others go on.
@NullMarked
package io.cardea.subscription.importing;

import org.jspecify.annotations.NullMarked;
