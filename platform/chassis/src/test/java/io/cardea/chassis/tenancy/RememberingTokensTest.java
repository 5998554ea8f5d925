package io.cardea.chassis.tenancy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberingTokensTest {

    private static final AuthenticationRequestContext AT_ONCE =
            blocking -> Uni.createFrom().item(blocking.get());

    private final VerifiedTokens tokens = new VerifiedTokens();

    @Test
    void a_token_that_nobody_verified_is_left_to_the_one_who_verifies() {
        assertThat(recognized("a.b.c")).isNull();
    }

    @Test
    void a_token_that_was_verified_names_the_same_person_again() {
        verified("a.b.c", Duration.ofMinutes(5));

        SecurityIdentity known = requireNonNull(recognized("a.b.c"));

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
                        AT_ONCE)
                .await()
                .indefinitely();
    }

    private @Nullable SecurityIdentity recognized(String token) {
        return tokens.authenticate(new TokenAuthenticationRequest(new AccessTokenCredential(token)), AT_ONCE)
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
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) requireNonNull(Map.of("exp", until.getEpochSecond()).get(claim));
        }
    }
}
