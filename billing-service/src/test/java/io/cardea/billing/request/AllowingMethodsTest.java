package io.cardea.billing.request;

import static io.cardea.billing.method.AllowedMethod.CARD_ON_FILE;
import static io.cardea.billing.method.AllowedMethod.LINK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cardea.billing.method.AllowedMethod;
import io.cardea.chassis.json.HouseStyle;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowingMethodsTest {

    private static final PaymentTerms CARDS = new PaymentTerms(null, Set.of(CARD_ON_FILE));
    private static final PaymentTerms LINKS = new PaymentTerms(null, Set.of(LINK));

    @Test
    void the_first_period_is_paid_by_a_link_whatever_is_allowed() {
        assertThat(CARDS.mayBeLinked(0)).isTrue();
        assertThat(CARDS.mayBeCharged(0)).isFalse();
    }

    @Test
    void a_renewal_is_paid_by_what_is_allowed() {
        assertThat(CARDS.mayBeCharged(1)).isTrue();
        assertThat(CARDS.mayBeLinked(1)).isFalse();
        assertThat(LINKS.mayBeCharged(1)).isFalse();
        assertThat(LINKS.mayBeLinked(1)).isTrue();
    }

    @Test
    void a_product_that_says_nothing_may_be_paid_by_all() {
        assertThat(AllowedMethod.of(null)).containsExactlyInAnyOrder(CARD_ON_FILE, LINK);
    }

    @Test
    void a_method_that_a_later_release_knows_is_none_to_use() {
        assertThat(AllowedMethod.of(List.of("INVOICE", "LINK"))).containsExactly(LINK);
        assertThat(AllowedMethod.of(List.of("INVOICE"))).isEmpty();
    }

    @Test
    void what_an_earlier_release_has_written_may_be_paid_by_all() throws Exception {
        ObjectNode stored = HouseStyle.mapper().valueToTree(PaymentRequests.allowing(Set.of(LINK)));
        stored.remove("allowed");

        assertThat(HouseStyle.mapper().treeToValue(stored, PaymentRequest.class).allowed())
                .containsExactlyInAnyOrder(CARD_ON_FILE, LINK);
    }
}
