/// Members: persons and organizations known to one company (A01-A02, B18), unique by company and e-mail (B21).
///
/// They register themselves with the token of their login, whose id becomes theirs; or staff registers them; or a CSV
/// file does, line by line.
@NullMarked
package io.cardea.identity.member;

import org.jspecify.annotations.NullMarked;
