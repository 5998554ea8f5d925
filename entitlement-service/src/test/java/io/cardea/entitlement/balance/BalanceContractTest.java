package io.cardea.entitlement.balance;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.entitlement.Facts;
import io.cardea.entitlement.grant.BenefitSchedule;
import io.cardea.entitlement.grant.Grant;
import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.testing.contract.EventContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceContractTest {

    private static final Instant PAID = Instant.parse("2027-01-01T09:00:00Z");
    private static final Instant END = Instant.parse("2028-01-10T23:00:00Z");
    private static final MeterEvent USE = Facts.use(1, "2027-01-05T17:30:00Z");

    private static final MeterEvent OFFLINE = new MeterEvent(
            Facts.id(1002),
            Facts.SUBSCRIPTION,
            Facts.OSLO,
            Instant.parse("2027-01-05T18:00:00Z"),
            1,
            new MeterEvent.Source(Facts.id(77), 12L));

    private static Grant grant(Facts facts) {
        var told = facts.told();
        return BenefitSchedule.due(told, told.benefits().getFirst()).getFirst();
    }

    private static Balance balance(List<Grant> grants, List<MeterEvent> uses, Instant at) {
        return Balance.empty(Facts.SUBSCRIPTION, Facts.MEMBER, Facts.ENTRY, PAID)
                .with(grants, uses, at);
    }

    @Test
    void the_code_and_the_contract_of_balances_agree() {
        var grant = grant(Facts.punchCard(3).period("2027-01-01", "2028-01-01"));
        var moved = grant(Facts.punchCard(3).period("2027-01-01", "2028-01-11"));
        var frozen = grant(Facts.punchCard(3).period("2027-01-01", "2028-01-01").frozen("2027-01-06T23:00:00Z", null));
        EventContract.<Balance, BalanceChange>of(
                        HouseStyle.mapper(), "entitlement.balances", "balance", BalanceChange.class)
                .mapping(BalanceMessage::of, change -> change)
                .sample(balance(List.of(grant), List.of(), PAID), new BalanceChange.Granted(grant.id(), grant.amount()))
                .sample(balance(List.of(grant), List.of(USE), USE.at()), new BalanceChange.Used(USE.id(), USE.amount()))
                .sample(
                        balance(List.of(moved), List.of(USE), USE.at()),
                        new BalanceChange.Moved(moved.id(), moved.from(), moved.to()))
                .sample(
                        balance(List.of(frozen), List.of(USE), USE.at()),
                        new BalanceChange.Moved(frozen.id(), frozen.from(), frozen.to()))
                .sample(balance(List.of(moved), List.of(USE), END), new BalanceChange.Elapsed(0, 2))
                .sample(balance(List.of(grant), List.of(), USE.at()), new BalanceChange.Recounted(grant.amount()))
                .sample(
                        balance(List.of(), List.of(USE, OFFLINE), END),
                        new BalanceChange.Withdrawn(moved.id(), moved.amount()))
                .verify();
    }
}
