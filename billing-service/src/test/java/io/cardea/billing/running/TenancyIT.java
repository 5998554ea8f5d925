package io.cardea.billing.running;

import io.cardea.testing.servers.RealServers;
import io.cardea.testing.tenancy.Callers;
import io.cardea.testing.tenancy.TenancyMatrix;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class TenancyIT {

    @TestFactory
    Stream<DynamicTest> nobody_gets_past() {
        var till = Till.openedAt("2026-11-20T10:00:00Z");
        return TenancyMatrix.of("http://127.0.0.1:" + RestAssured.port).tests(new Callers(till.company()));
    }
}
