/// Realms: one per company in Keycloak (B11), named by the company's id, made from a template through the admin API.
///
/// A realm is created in one request, with its roles, clients and first staff, or not at all. It is there before the
/// company is committed; an orphan of an attempt that failed later is replaced by the next attempt.
@NullMarked
package io.cardea.identity.realm;

import org.jspecify.annotations.NullMarked;
