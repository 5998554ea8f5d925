package io.cardea.subscription.subscription;

import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.imported;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Examples.unpaid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.subscription.subscription.Contradiction.Why;
import io.cardea.testing.contract.EventContract;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

    @Test
    void events_and_files_agree() {
        var contract = EventContract.<Subscription, SubscriptionChange>of(
                        HouseStyle.mapper(), "subscription.subscriptions", "subscription", SubscriptionChange.class)
                .mapping(Subscriptions.TYPE.message()::apply, Subscriptions.TYPE.changeMessage()::apply);

        samples().forEach((change, state) -> contract.sample(state, change));

        contract.verify();
    }

    @Test
    void what_is_stored_is_read_back_as_it_was() throws JsonProcessingException {
        var mapper = HouseStyle.mapper();
        for (var subscription : samples().values()) {
            var stored = mapper.writeValueAsString(subscription);

            assertThat(mapper.readValue(stored, Subscription.class)).isEqualTo(subscription);
        }
    }

    private static Map<SubscriptionChange, Subscription> samples() {
        var frozen = frozen("2027-01-10", null);
        var dated = frozen("2027-01-10", "2027-01-15");
        var samples = new LinkedHashMap<SubscriptionChange, Subscription>();
        samples.put(new SubscriptionChange.Ordered(), unpaid(MONTHLY, "2027-01-01"));
        samples.put(new SubscriptionChange.Imported(), imported("2027-01-01"));
        samples.put(new SubscriptionChange.Activated(0, id("invoice 0")), JANUARY.at(noon("2027-01-01")));
        samples.put(new SubscriptionChange.Renewed(1, id("invoice 1")), renewed());
        samples.put(new SubscriptionChange.Started(), JANUARY.at(noon("2027-01-01")));
        samples.put(new SubscriptionChange.Frozen(id("freeze")), frozen.at(noon("2027-01-10")));
        samples.put(new SubscriptionChange.FreezeStarted(), dated.at(noon("2027-01-10")));
        samples.put(new SubscriptionChange.Unfrozen(id("freeze"), 5), dated.at(noon("2027-01-15")));
        samples.put(new SubscriptionChange.FreezeEnded(), dated.at(noon("2027-01-15")));
        samples.put(new SubscriptionChange.GraceStarted(), JANUARY.at(noon("2027-02-01")));
        samples.put(new SubscriptionChange.Expired(), JANUARY.at(noon("2027-02-08")));
        samples.put(new SubscriptionChange.Cancelled(FEBRUARY), cancelled().at(noon("2027-01-20")));
        samples.put(new SubscriptionChange.Ended(), cancelled().at(noon("2027-02-01")));
        samples.put(new SubscriptionChange.ReviewOpened(Why.PAID_TWICE), doubtful());
        return samples;
    }

    private static Subscription frozen(String start, @Nullable String end) {
        var last = end == null ? null : LocalDate.parse(end);
        var freeze = new Freeze(id("freeze"), LocalDate.parse(start), last, "holiday", "staff:" + id("desk"));
        return JANUARY.with(JANUARY.freezes().with(freeze));
    }

    private static Subscription renewed() {
        return paid(MONTHLY, "2027-01-01", 2).at(noon("2027-01-28"));
    }

    private static Subscription cancelled() {
        return JANUARY.with(new Cancellation.AtPeriodEnd("moving away"));
    }

    private static Subscription doubtful() {
        return JANUARY.with(new Contradiction(Why.PAID_TWICE, id("other"), 0)).at(noon("2027-01-20"));
    }
}
