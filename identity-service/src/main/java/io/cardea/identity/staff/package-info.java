/// Staff: people who log in to work for a company. They live in the company's realm only; the journal names them by the
/// id of their login, since personal data is only ever in `identity.members`.
@NullMarked
package io.cardea.identity.staff;

import org.jspecify.annotations.NullMarked;
