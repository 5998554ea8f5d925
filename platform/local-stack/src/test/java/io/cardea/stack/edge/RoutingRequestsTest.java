package io.cardea.stack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingRequestsTest {

    private final RoutingTable routes = RoutingTable.fromResource();

    @ParameterizedTest
    @CsvSource({
        "/v1/companies, identity",
        "/v1/products/0198a, catalog",
        "/v1/orders, subscription",
        "/v1/subscriptions?member=1&x=%2F, subscription",
        "/v1/webhooks/sandbox, billing",
        "/v1/passes/7/explanation, entitlement",
        "/v1/checks, gateway",
        "/v1/checks/0198a, gateway",
        "/v1/checks/explain, entitlement",
        "/v1/gates/0198a, identity",
        "/v1/gates/0198a/key, identity",
        "/v1/gates/0198a/checks, gateway",
        "/v1/gates/0198a/passages, gateway",
        "/v1/gateway/state, gateway"
    })
    void a_known_first_segment_names_the_service(String target, String service) {
        assertThat(routes.route(target)).isEqualTo(new Routing.To(service));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/quiescence",
                "/q/health",
                "/v1/internal",
                "/v1/q/health",
                "/v1",
                "/V1/companies",
                "/v1/Companies",
                "/v1/COMPANIES/1",
                "/v2/companies"
            })
    void what_is_not_in_the_table_is_unknown(String target) {
        assertThat(routes.route(target))
                .isInstanceOfSatisfying(
                        Routing.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(EdgeProblem.UNKNOWN_PATH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/companies;x=1",
                "/v1;x/companies",
                "/v1/companies%3Bx",
                "/v1/companies%2F1",
                "/v1/%63ompanies",
                "//v1/companies",
                "/v1//companies",
                "/v1/companies/",
                "/v1/./companies",
                "/v1/x/../companies",
                "/v1/%2e%2e/internal",
                "/v1/companies/..",
                "/v1/companies.",
                "/v1/companies./1",
                "/v1\\companies",
                "/v1/companies\\..\\q",
                "http://elsewhere/v1/companies",
                "*",
                ""
            })
    void a_path_with_two_readings_is_refused(String target) {
        assertThat(routes.route(target))
                .isInstanceOfSatisfying(
                        Routing.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(EdgeProblem.MALFORMED));
    }

    @Test
    void whatever_is_routed_begins_with_exactly_its_own_prefix() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        String alphabet = "/v1companies;.%2F\\~AQ?";
        for (int i = 0; i < 20_000; i++) {
            String target = "/v1/companies"
                    + random.ints(random.nextInt(8), 0, alphabet.length())
                            .mapToObj(at -> alphabet.substring(at, at + 1))
                            .reduce("", String::concat);
            if (routes.route(target) instanceof Routing.To) {
                assertThat(target).as("seed %d", seed).matches("/v1/companies(/[A-Za-z0-9.~]*[A-Za-z0-9~])*(\\?.*)?");
            }
        }
    }
}
