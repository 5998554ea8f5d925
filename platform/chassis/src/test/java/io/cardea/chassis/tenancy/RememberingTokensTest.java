package io.cardea.chassis.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberingTokensTest {

    private static final AuthenticationRequestContext HERE =
            blocking -> Uni.createFrom().item(blocking);

    private final VerifiedTokens tokens = new VerifiedTokens();

    @Test
    void a_token_that_nobody_verified_is_left_to_the_one_who_verifies() {
        assertThat(recognized("a.b.c")).isNull();
    }

    @Test
    void a_token_that_was_verified_names_the_same_person_again() {
        verified("a.b.c", Duration.ofMinutes(5));

        SecurityIdentity known = Objects.requireNonNull(recognized("a.b.c"));

        assertThat(known.getPrincipal().getName()).isEqualTo("ada");
        assertThat(known.getRoles()).containsExactly("manager");
    }

    @Test
    void another_token_is_not_taken_for_it() {
        verified("a.b.c", Duration.ofMinutes(5));

        assertThat(recognized("a.b.d")).isNull();
    }

    @Test
    void a_token_is_forgotten_when_it_expires() {
        verified("a.b.c", Duration.ofSeconds(-1));

        assertThat(recognized("a.b.c")).isNull();
    }

    private void verified(String token, Duration left) {
        tokens.augment(
                        QuarkusSecurityIdentity.builder()
                                .setPrincipal(new Ada(Instant.now().plus(left)))
                                .addRole("manager")
                                .addCredential(new AccessTokenCredential(token))
                                .build(),
                        HERE)
                .await()
                .indefinitely();
    }

    private @Nullable SecurityIdentity recognized(String token) {
        return tokens.authenticate(new TokenAuthenticationRequest(new AccessTokenCredential(token)), HERE)
                .await()
                .indefinitely();
    }

    private record Ada(Instant until) implements JsonWebToken {

        @Override
        public String getName() {
            return "ada";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // An absent claim is null there.
        public <T> T getClaim(String claim) {
            return claim.equals("exp") ? (T) (Object) until.getEpochSecond() : null;
        }
    }
}
