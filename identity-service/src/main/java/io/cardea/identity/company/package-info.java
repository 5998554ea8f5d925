/// Companies, the tenants (B10-B12). The platform's admin founds one: with its realm in Keycloak, its sites, its first
/// staff and, for a sandbox, a clock of its own. Everything that is known of a company as a whole lives in this one
/// aggregate, and travels in `identity.companies`.
@NullMarked
package io.cardea.identity.company;

import org.jspecify.annotations.NullMarked;
