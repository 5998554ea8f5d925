/// Tenancy: the company is the issuer of the token. One Keycloak realm per company, named by the company's id.
@NullMarked
package io.cardea.chassis.tenancy;

import org.jspecify.annotations.NullMarked;
