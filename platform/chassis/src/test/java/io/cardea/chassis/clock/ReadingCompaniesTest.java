package io.cardea.chassis.clock;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.ConsumerContract;
import org.junit.jupiter.api.Test;

class ReadingCompaniesTest {

    @Test
    void every_company_that_identity_tells_of_is_understood() {
        ConsumerContract.of(HouseStyle.mapper(), "identity.companies", CompanySubscriber.CompanyEvent.class)
                .verify();
    }
}
