/// A Keycloak server of our own: unpacked and built once into the checkout's cache, its data in a folder that we
/// choose. The realm of the platform's own admins and services is made here, from `deploy/keycloak`; the companies'
/// realms are identity-service's work.
@NullMarked
package io.cardea.stack.keycloak;

import org.jspecify.annotations.NullMarked;
