package io.cardea.story.deployment;

import io.cardea.story.http.Caller;
import io.cardea.story.http.Credentials;
import io.cardea.story.login.Login;
import io.cardea.story.login.Realm;
import io.cardea.story.login.Session;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A running Cardea, seen from outside.
///
/// @param edge where the public API is
/// @param keycloak base address of the identity provider
/// @param partners Kafka's bootstrap servers for partners, `host:port`
/// @param admin the platform's admin
/// @param control how to stop and start its parts; absent where that is not ours to do
public record Deployment(
        URI edge,
        URI keycloak,
        String partners,
        Login admin,
        @Nullable Control control) {

    /// Whoever can stop and start the parts of a deployment.
    public interface Control {

        /// Stops everything that the gateway does not need to answer: all but the gateway and the edge.
        void stopAllButTheDoor();

        /// Stops the gateway and starts it again, while nothing else is there.
        void restartTheGateway();

        /// Starts what was stopped.
        void startAll();
    }

    /// Somebody without any credentials.
    public Caller anybody() {
        return new Caller(edge, Credentials.none());
    }

    /// The platform's admin, logged in.
    public Caller platformAdmin() {
        return new Caller(edge, new Session(Realm.of(keycloak, "platform"), admin));
    }

    /// Somebody of a company, by login.
    public Caller by(Credentials credentials) {
        return new Caller(edge, credentials);
    }
}
