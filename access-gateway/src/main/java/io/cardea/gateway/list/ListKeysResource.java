package io.cardea.gateway.list;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

@Path("/v1/gateway/keys")
@Produces(MediaType.APPLICATION_JSON)
class ListKeysResource {

    private final SigningKeys.Ring ring;

    ListKeysResource(SigningKeys.Ring ring) {
        this.ring = ring;
    }

    /// A key set by RFC 7517.
    record KeySet(List<Key> keys) {}

    /// A public key by RFC 8037.
    record Key(String kty, String crv, String use, String kid, String x) {

        static Key of(SigningKey key) {
            return new Key("OKP", "Ed25519", "sig", key.id(), key.x());
        }
    }

    @GET
    @PermitAll
    @Extension(name = "x-roles", value = "[\"*\"]", parseValue = true)
    @Operation(operationId = "listKeys", summary = "The public keys that the lists of gates are signed with")
    public KeySet keys() {
        return new KeySet(ring.keys().stream().map(Key::of).toList());
    }
}
