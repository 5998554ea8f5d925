/// Logs people in at Keycloak: staff and known members by their password, new members by the registration page, as a
/// browser does it (authorization code with PKCE).
@NullMarked
package io.cardea.story.login;

import org.jspecify.annotations.NullMarked;
