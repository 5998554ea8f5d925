package io.cardea.gateway.http;

import static io.cardea.gateway.http.TestGate.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.cardea.gateway.Facts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(NoKafka.class)
class AskingAtTheGatesOwnPathIT {

    @Inject
    TestGate gate;

    @BeforeEach
    void know() {
        gate.becomesKnown();
    }

    @Test
    void a_gate_asks_and_reports_at_its_own_path() {
        String gate = "/v1/gates/" + Facts.GATE;
        String decision = post(gate + "/checks", "{\"credential\":\"" + Facts.CREDENTIAL + "\",\"direction\":\"IN\"}")
                .statusCode(200)
                .body("outcome", equalTo("ADMITTED"))
                .extract()
                .path("decision");

        String report = "{\"decision\":\"" + decision + "\",\"ending\":\"TURNED_BACK\"}";
        post(gate + "/passages", report)
                .statusCode(200)
                .body("ending", equalTo("TURNED_BACK"))
                .body("spent", equalTo(false));
        post(gate + "/passages", report).statusCode(200);
        post(gate + "/passages", report.replace("TURNED_BACK", "WENT_THROUGH"))
                .statusCode(409)
                .body("code", equalTo("gateway.already-confirmed"));
    }

    @Test
    void a_device_that_says_its_time_learns_how_far_it_is_off() {
        String asked = "{\"credential\":\"" + Facts.CREDENTIAL + "\",\"deviceTime\":\"2000-01-01T00:00:00Z\"}";

        post("/v1/gates/" + Facts.GATE + "/checks", asked).statusCode(200).body("deviceAhead", startsWith("PT-"));
    }

    @Test
    void several_want_through_on_one_scan() {
        String asked = "{\"credential\":\"" + Facts.CREDENTIAL + "\",\"persons\":%d}";
        String path = "/v1/gates/" + Facts.GATE + "/checks";

        post(path, asked.formatted(2))
                .statusCode(200)
                .body("outcome", equalTo("REFUSED"))
                .body("reason", equalTo("NO_RIGHT_FOR_GATE"))
                .body("remark", equalTo("GUESTS_NOT_ALLOWED"))
                .body("persons", equalTo(2));
        post(path, asked.formatted(1)).statusCode(200).body("outcome", equalTo("ADMITTED"));
        post(path, asked.formatted(0)).statusCode(400).body("field", equalTo("persons"));
    }

    @Test
    void no_more_go_through_than_were_admitted() {
        String gate = "/v1/gates/" + Facts.GATE;
        String decision = post(gate + "/checks", "{\"credential\":\"" + Facts.CREDENTIAL + "\"}")
                .extract()
                .path("decision");

        post(gate + "/passages", "{\"decision\":\"" + decision + "\",\"ending\":\"WENT_THROUGH\",\"persons\":2}")
                .statusCode(400)
                .body("field", equalTo("persons"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checks", "passages"})
    void another_gates_path_is_closed_to_it(String what) {
        post(
                        "/v1/gates/" + UUID.randomUUID() + "/" + what,
                        what.equals("checks")
                                ? "{\"credential\":\"a\"}"
                                : "{\"decision\":\"" + UUID.randomUUID() + "\",\"ending\":\"WENT_THROUGH\"}")
                .statusCode(403)
                .body("code", equalTo("gateway.other-gate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"decision\":\"00000000-0000-7000-8000-000000000001\"}", "{\"ending\":\"WENT_THROUGH\"}"
            })
    void a_report_that_lacks_something_is_a_problem(String body) {
        post("/v1/gates/" + Facts.GATE + "/passages", body).statusCode(400).body("code", equalTo("request.invalid"));
    }
}
