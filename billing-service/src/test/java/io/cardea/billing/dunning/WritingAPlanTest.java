package io.cardea.billing.dunning;

import static io.cardea.billing.dunning.Dunnings.COMPANY;
import static io.cardea.billing.dunning.Dunnings.plan;
import static io.cardea.billing.dunning.Dunnings.saying;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.document.Wording;
import io.cardea.chassis.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WritingAPlanTest {

    @Test
    void the_usual_plan_is_one() {
        assertThat(PlanRules.broken(DunningPlan.usual(COMPANY))).isEmpty();
    }

    @Test
    void the_days_of_reminders_rise() {
        assertThat(codeOf(plan(List.of(5, 1), List.of(), null))).isEqualTo("dunning-plan.days-invalid");
        assertThat(codeOf(plan(List.of(1, 1), List.of(), null))).isEqualTo("dunning-plan.days-invalid");
    }

    @Test
    void a_card_is_not_tried_again_on_the_day_of_its_decline() {
        assertThat(codeOf(plan(List.of(1), List.of(0, 3), null))).isEqualTo("dunning-plan.days-invalid");
    }

    @Test
    void nobody_is_reminded_for_years() {
        assertThat(codeOf(plan(List.of(400), List.of(), null))).isEqualTo("dunning-plan.days-invalid");
    }

    @Test
    void a_placeholder_that_nobody_fills_is_refused_by_its_place() {
        var refusal =
                PlanRules.broken(saying("nb", "Hei {navn}", "Betal {amount}")).orElseThrow();

        assertThat(refusal.code()).isEqualTo("dunning-plan.placeholder-unknown");
        assertThat(refusal.field()).isEqualTo("steps[0].texts.nb");
    }

    @Test
    void a_subject_is_one_line() {
        assertThat(codeOf(saying("nb", "Hei\r\nBcc: everybody@example.com", "Betal")))
                .isEqualTo("dunning-plan.text-invalid");
    }

    @Test
    void a_language_that_nobody_reads_is_refused() {
        assertThat(codeOf(saying("tlh", "nuqneH", "DIl"))).isEqualTo("dunning-plan.language-unknown");
    }

    static Stream<String> languages() {
        return Wording.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void our_own_texts_keep_the_rules_in_every_language(String language) {
        for (UsualText text : UsualText.values()) {
            var said = text.in(language);
            assertThat(PlanRules.broken(saying(language, said.subject(), said.body())))
                    .as("%s in %s", text, language)
                    .isEmpty();
            assertThat(said.placeholders()).contains("name", "amount", "company");
        }
    }

    @Test
    void every_language_has_words_of_its_own() {
        assertThat(languages().map(UsualText.OVERDUE::in)).doesNotHaveDuplicates();
    }

    @Test
    void what_is_filled_in_is_not_looked_at_again() {
        var text = new MailText("{name}", "{product}: {amount}")
                .filled(Map.of(Placeholder.NAME, "{link} $1", Placeholder.PRODUCT, "Gold", Placeholder.AMOUNT, "1"));

        assertThat(text).isEqualTo(new MailText("{link} $1", "Gold: 1"));
    }

    private static String codeOf(DunningPlan plan) {
        return PlanRules.broken(plan).map(Refusal::code).orElse("none");
    }
}
