/// Who may call what, tried from outside: every operation of a service's OpenAPI document, with no token, forged,
/// stale and foreign ones, every role, and every disguise of the path that has ever opened a door somewhere
/// ([io.cardea.testing.tenancy.TenancyMatrix]).
@NullMarked
package io.cardea.testing.tenancy;

import org.jspecify.annotations.NullMarked;
