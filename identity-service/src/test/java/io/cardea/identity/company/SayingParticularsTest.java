package io.cardea.identity.company;

import static io.cardea.identity.company.SampleParticulars.png;
import static io.cardea.identity.company.SampleParticulars.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.refusal.Refused;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SayingParticularsTest {

    @Test
    void what_is_said_is_kept_in_one_form() {
        var kept = SampleParticulars.kept();

        assertThat(kept.brandColour()).isEqualTo("#0a5f38");
        assertThat(kept.iban()).isEqualTo("NO9386011117947");
        assertThat(kept.logo()).isEqualTo(png(16, 16));
    }

    @Test
    void the_same_said_again_changes_nothing() {
        var decision = SampleCompany.presented().present(SampleParticulars.kept());

        assertThat(decision).isEqualTo(Decision.unchanged());
    }

    @Test
    void a_company_that_moves_its_clock_keeps_its_particulars() {
        var decision = SampleCompany.presented().addPartner("newsletter");

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Changed.class,
                        changed -> assertThat(((Company) changed.state()).particulars())
                                .isEqualTo(SampleParticulars.kept()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO9386011117948", "NO93", "GB82WEST12345698765433", "<script>"})
    void an_account_number_whose_check_digits_do_not_fit_is_refused(String iban) {
        assertThat(refusedField(request("NO123456785", "nb", null, iban))).isEqualTo("iban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO9386011117947", "GB82 WEST 1234 5698 7654 32", "DE89370400440532013000"})
    void account_numbers_of_many_countries_are_taken(String iban) {
        assertThat(request("NO123456785", "nb", null, iban).particulars().iban())
                .isEqualTo(iban.replace(" ", ""));
    }

    @Test
    void a_company_without_any_number_is_refused() {
        assertThat(refusedField(request(null, "nb", null, null))).isEqualTo("taxId");
    }

    @Test
    void a_language_that_is_no_tag_is_refused() {
        assertThat(refusedField(request("NO123456785", "_", null, null))).isEqualTo("language");
    }

    @Test
    void a_country_that_does_not_exist_is_refused() {
        assertThat(refusedField(SampleParticulars.in("QQ"))).isEqualTo("address.country");
    }

    @Test
    void a_logo_that_would_be_huge_when_drawn_is_refused() {
        assertThat(refusedField(request("NO123456785", "nb", png(30_000, 30_000), null)))
                .isEqualTo("logo");
    }

    @Test
    void a_logo_of_too_many_bytes_is_refused() {
        var logo = SampleParticulars.png(16, 16, 32 * 1024);

        assertThat(refusedField(request("NO123456785", "nb", logo, null))).isEqualTo("logo");
    }

    @Test
    void a_logo_that_is_cut_off_or_altered_anywhere_is_refused() {
        byte[] whole = Base64.getDecoder().decode(png(16, 16));
        for (int at = 0; at < whole.length; at++) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            assertThat(refusedField(logo(altered))).as("byte %d", at).isEqualTo("logo");
            assertThat(refusedField(logo(Arrays.copyOf(whole, at))))
                    .as("cut at %d", at)
                    .isEqualTo("logo");
        }
    }

    @Test
    void a_logo_that_is_no_base64_is_refused() {
        assertThat(refusedField(request("NO123456785", "nb", "\"><img src=x>", null)))
                .isEqualTo("logo");
    }

    private static ParticularsRequest logo(byte[] bytes) {
        return request("NO123456785", "nb", Base64.getEncoder().encodeToString(bytes), null);
    }

    private static String refusedField(ParticularsRequest request) {
        var refused = catchThrowableOfType(Refused.class, request::particulars);
        return refused == null
                ? "not refused"
                : String.valueOf(refused.refusal().field());
    }
}
