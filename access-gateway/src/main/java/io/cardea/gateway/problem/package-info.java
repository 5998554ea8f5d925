/// Whatever goes wrong becomes application/problem+json with a code from `contracts/problems`, in the shape that all
/// services have. The gateway has its own small mapper because the chassis would bring a database and Keycloak with
/// it.
@NullMarked
package io.cardea.gateway.problem;

import org.jspecify.annotations.NullMarked;
