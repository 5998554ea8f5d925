/// Tenancy: the company is the issuer of the token. One Keycloak realm per company, named by the company's id.
/// Inside a company, staff reach everybody, and a member themselves and those whom they guard.
@NullMarked
package io.cardea.chassis.tenancy;

import org.jspecify.annotations.NullMarked;
