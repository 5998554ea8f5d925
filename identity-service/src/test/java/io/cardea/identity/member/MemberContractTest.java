package io.cardea.identity.member;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberContractTest {

    private static final UUID ID = UUID.fromString("0199a1c0-0000-7000-8000-00000000ae01");

    @Test
    void members_are_published_as_the_contract_says() {
        var kari = Member.registered(ID, Particulars.checked(null, "Kari", "Nord", "kari@nord.example"));
        var club = Member.registered(
                ID, Particulars.checked(MemberKind.ORGANIZATION, null, "Nord Rowing Club", "club@nord.example"));
        EventContract.<Member, MemberChange>of(HouseStyle.mapper(), "identity.members", "member", MemberChange.class)
                .sample(kari, new MemberChange.Registered(MemberChange.How.SELF))
                .sample(club, new MemberChange.Registered(MemberChange.How.STAFF))
                .sample(kari, new MemberChange.Renamed())
                .sample(
                        new Member(ID, kari.kind(), "Kari", "Nord", "kari@nord.example", MemberStatus.ACTIVE, "nb-NO"),
                        new MemberChange.LanguageChanged())
                .verify();
    }
}
