package io.cardea.identity.company;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Decision.Changed;
import io.cardea.chassis.journal.Decision.Refused;
import io.cardea.chassis.refusal.NotFound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangingACompanyTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Site TOKYO =
            new Site(new UUID(0, 9), "tokyo", "Tokyo", ZoneId.of("Asia/Tokyo"), Site.USUAL_MAX_OFFLINE);

    @Test
    void a_site_of_another_key_is_added_at_the_end() {
        var decision = SampleCompany.real().addSite(TOKYO);

        assertThat(state(decision).sites()).extracting(Site::key).containsExactly("oslo", "tokyo");
    }

    @Test
    void a_second_site_of_the_same_key_is_refused() {
        var twin = new Site(new UUID(0, 9), "oslo", "Oslo 2", ZoneId.of("Europe/Oslo"), Site.USUAL_MAX_OFFLINE);

        var decision = SampleCompany.real().addSite(twin);

        assertThat(decision).isEqualTo(new Refused<>(new CompanyRefusal.SiteKeyTaken("oslo")));
    }

    @Test
    void a_site_moves_to_another_zone_and_keeps_its_id_and_place() {
        var two = state(SampleCompany.real().addSite(TOKYO));
        var moved = new Site(SampleCompany.OSLO, "oslo", "Bodø", ZoneId.of("Europe/London"), Site.USUAL_MAX_OFFLINE);

        var decision = two.changeSite(moved);

        assertThat(state(decision).sites()).containsExactly(moved, TOKYO);
        assertThat(change(decision)).isEqualTo(new CompanyChange.SiteChanged(SampleCompany.OSLO));
    }

    @Test
    void a_site_that_stays_as_it_is_changes_nothing() {
        var same = SampleCompany.real().sites().getFirst();

        assertThat(SampleCompany.real().changeSite(same)).isEqualTo(Decision.unchanged());
    }

    @Test
    void a_site_does_not_take_the_key_of_another() {
        var two = state(SampleCompany.real().addSite(TOKYO));
        var twin = new Site(SampleCompany.OSLO, "tokyo", "Oslo", ZoneId.of("Europe/Oslo"), Site.USUAL_MAX_OFFLINE);

        assertThat(two.changeSite(twin)).isEqualTo(new Refused<>(new CompanyRefusal.SiteKeyTaken("tokyo")));
    }

    @Test
    void a_site_that_is_not_there_is_not_changed() {
        assertThat(SampleCompany.real().changeSite(TOKYO))
                .isEqualTo(new Refused<>(new NotFound("site", TOKYO.id().toString())));
    }

    @Test
    void a_sandbox_clock_goes_forward_and_tells_from_where_to_where() {
        var later = NEW_YEAR.plusSeconds(1);

        var decision = SampleCompany.sandboxAt(NEW_YEAR).advanceClock(later);

        assertThat(decision)
                .isEqualTo(new Changed<>(
                        SampleCompany.sandboxAt(later), new CompanyChange.ClockAdvanced(NEW_YEAR, later)));
    }

    @Test
    void a_sandbox_clock_never_goes_back() {
        var earlier = NEW_YEAR.minusNanos(1);

        var decision = SampleCompany.sandboxAt(NEW_YEAR).advanceClock(earlier);

        assertThat(decision).isEqualTo(new Refused<>(new CompanyRefusal.ClockOnlyForward(NEW_YEAR, earlier)));
    }

    @Test
    void a_clock_that_stands_there_already_changes_nothing() {
        assertThat(SampleCompany.sandboxAt(NEW_YEAR).advanceClock(NEW_YEAR)).isEqualTo(Decision.unchanged());
    }

    @Test
    void the_real_clock_is_not_moved() {
        var decision = SampleCompany.real().advanceClock(NEW_YEAR);

        assertThat(decision).isEqualTo(new Refused<>(new CompanyRefusal.ClockIsReal()));
    }

    @Test
    void staff_is_noted_by_login_and_role_only() {
        var decision = SampleCompany.real().addStaff(SampleCompany.LOGIN, StaffRole.FRONT_DESK);

        assertThat(decision)
                .isEqualTo(new Changed<>(
                        SampleCompany.real(), new CompanyChange.StaffAdded(SampleCompany.LOGIN, "front-desk")));
    }

    @Test
    void a_partner_name_is_given_once() {
        var withPartner = state(SampleCompany.real().addPartner("newsletter"));

        var decision = withPartner.addPartner("newsletter");

        assertThat(decision).isEqualTo(new Refused<>(new CompanyRefusal.PartnerNameTaken("newsletter")));
    }

    @Test
    void nobody_outside_learns_the_names_of_partners() {
        var withPartner = state(SampleCompany.real().addPartner("newsletter"));

        assertThat(CompanyMessage.of(withPartner)).isEqualTo(CompanyMessage.of(SampleCompany.real()));
    }

    @Test
    void member_is_no_role_of_staff() {
        assertThat(List.of("owner", "manager", "front-desk", "accountant"))
                .allMatch(name -> StaffRole.named(name).isPresent());
        assertThat(StaffRole.named("member")).isEmpty();
    }

    private static Company state(Decision<Company, CompanyChange> decision) {
        return switch (decision) {
            case Changed<Company, CompanyChange>(Company state, CompanyChange change) -> state;
            default -> throw new AssertionError(decision);
        };
    }

    private static CompanyChange change(Decision<Company, CompanyChange> decision) {
        return switch (decision) {
            case Changed<Company, CompanyChange>(Company state, CompanyChange change) -> change;
            default -> throw new AssertionError(decision);
        };
    }
}
