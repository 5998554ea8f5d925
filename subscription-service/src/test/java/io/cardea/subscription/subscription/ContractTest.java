package io.cardea.subscription.subscription;

import static io.cardea.subscription.subscription.Examples.A_YEAR_AT_LEAST;
import static io.cardea.subscription.subscription.Examples.MONTHLY;
import static io.cardea.subscription.subscription.Examples.OSLO;
import static io.cardea.subscription.subscription.Examples.PRICE;
import static io.cardea.subscription.subscription.Examples.QUARTERLY;
import static io.cardea.subscription.subscription.Examples.UNTIL_USED_UP;
import static io.cardea.subscription.subscription.Examples.agreement;
import static io.cardea.subscription.subscription.Examples.days;
import static io.cardea.subscription.subscription.Examples.id;
import static io.cardea.subscription.subscription.Examples.imported;
import static io.cardea.subscription.subscription.Examples.noon;
import static io.cardea.subscription.subscription.Examples.paid;
import static io.cardea.subscription.subscription.Examples.prepaid;
import static io.cardea.subscription.subscription.Examples.unpaid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.money.Money;
import io.cardea.subscription.calendar.Anchor;
import io.cardea.subscription.facts.Bought;
import io.cardea.subscription.facts.Cancellation;
import io.cardea.subscription.facts.Contradiction;
import io.cardea.subscription.facts.Contradiction.Why;
import io.cardea.subscription.facts.Freeze;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.facts.Revision;
import io.cardea.subscription.facts.Scheduled;
import io.cardea.subscription.facts.Source;
import io.cardea.subscription.subscription.SubscriptionChange.Verdict;
import io.cardea.subscription.subscription.SubscriptionChange.Wanted;
import io.cardea.subscription.terms.Agreement;
import io.cardea.subscription.terms.Prepaid;
import io.cardea.subscription.terms.Rules;
import io.cardea.subscription.terms.Tax;
import io.cardea.subscription.terms.Terms;
import io.cardea.testing.contract.EventContract;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final ObjectMapper MAPPER = HouseStyle.mapper();
    private static final Subscription JANUARY = paid(MONTHLY, "2027-01-01", 1);
    private static final Agreement GOLD = prepaid(
            taxed(agreement("gold", QUARTERLY, new Money(199_900, "NOK"), Rules.USUAL), new Tax("S", 2500, "GROSS")),
            1,
            new Prepaid(2, null, new Money(199_900, "NOK"), 1, null));
    private static final Agreement THREE_MONTHS = prepaid(
            agreement("three months", QUARTERLY, new Money(119_760, "NOK"), Rules.USUAL),
            1,
            new Prepaid(3, Period.ofMonths(1), new Money(49_900, "NOK"), null, 2000));
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);
    private static final String DESK = "staff:" + id("desk");

    @Test
    void events_and_files_agree() {
        var contract = EventContract.<Subscription, SubscriptionChange>of(
                        MAPPER, "subscription.subscriptions", "subscription", SubscriptionChange.class)
                .mapping(Subscriptions.TYPE.message()::apply, Subscriptions.TYPE.changeMessage()::apply);
        samples().forEach((change, state) -> contract.sample(state, change));
        contract.verify();
    }

    @Test
    void what_is_stored_is_read_back_as_it_was() throws JsonProcessingException {
        for (var subscription : samples().values()) {
            var stored = MAPPER.writeValueAsString(subscription);

            assertThat(MAPPER.readValue(stored, Subscription.class)).isEqualTo(subscription);
        }
    }

    @Test
    void what_is_told_is_all_that_is_known() throws JsonProcessingException {
        for (var subscription : samples().values()) {
            var json = MAPPER.writeValueAsString(SubscriptionMessage.of(subscription));

            var told = MAPPER.readValue(json, SubscriptionMessage.class);

            assertThat(RestoredSubscription.from(told, Objects.requireNonNull(told.facts())))
                    .isEqualTo(subscription);
        }
    }

    private static Map<SubscriptionChange, Subscription> samples() {
        var samples = new LinkedHashMap<SubscriptionChange, Subscription>();
        samples.putAll(beginnings());
        samples.putAll(freezes());
        samples.putAll(wishes());
        samples.putAll(endings());
        return samples;
    }

    private static Agreement taxed(Agreement of, Tax tax) {
        return new Agreement(
                of.product(),
                of.key(),
                of.name(),
                of.version(),
                of.price(),
                of.terms(),
                of.benefits(),
                of.rules(),
                tax);
    }

    private static Map<SubscriptionChange, Subscription> beginnings() {
        var samples = new LinkedHashMap<SubscriptionChange, Subscription>();
        samples.put(new SubscriptionChange.Ordered(), unpaid(THREE_MONTHS, "2027-01-01"));
        samples.put(new SubscriptionChange.Imported(), imported("2027-01-01"));
        samples.put(new SubscriptionChange.Activated(0, id("invoice 0")), waiting());
        samples.put(new SubscriptionChange.Renewed(1, id("invoice 1")), late());
        samples.put(new SubscriptionChange.Extended(1, id("invoice 1")), extended());
        samples.put(new SubscriptionChange.Started(), tried());
        samples.put(new SubscriptionChange.FirstUsed(LocalDate.of(2027, 1, 3)), usedFirst("2027-01-03"));
        samples.put(new SubscriptionChange.Prolonged(1, Source.GIFTED, 3), prolonged(Source.GIFTED));
        samples.put(new SubscriptionChange.TransferredIn(id("other"), 3), prolonged(Source.TRANSFERRED));
        return samples;
    }

    private static Map<SubscriptionChange, Subscription> freezes() {
        var frozen = frozen("2027-01-10", null, null);
        var dated = frozen("2027-01-10", "2027-01-15", null);
        var costly = frozen("2027-01-10", "2027-01-15", new Money(5_000, "NOK"));
        var samples = new LinkedHashMap<SubscriptionChange, Subscription>();
        samples.put(new SubscriptionChange.Frozen(id("freeze")), frozen.at(noon("2027-01-10")));
        samples.put(new SubscriptionChange.FreezeStarted(), costly.at(noon("2027-01-10")));
        samples.put(new SubscriptionChange.Unfrozen(id("freeze"), 5), dated.at(noon("2027-01-15")));
        samples.put(new SubscriptionChange.FreezeEnded(), dated.at(noon("2027-01-15")));
        return samples;
    }

    private static Map<SubscriptionChange, Subscription> wishes() {
        var samples = new LinkedHashMap<SubscriptionChange, Subscription>();
        samples.put(
                new SubscriptionChange.Scheduled(id("renewal"), Wanted.RENEWAL),
                wanting(new Scheduled.Renewal(id("renewal"), LocalDate.of(2027, 1, 20), "away in February", DESK)));
        samples.put(
                new SubscriptionChange.Scheduled(id("change"), Wanted.PRODUCT_CHANGE),
                wanting(new Scheduled.ProductChange(id("change"), GOLD, "the pool", DESK)));
        samples.put(
                new SubscriptionChange.Scheduled(id("extension"), Wanted.EXTENSION),
                wanting(new Scheduled.Extension(id("extension"), LocalDate.of(2027, 1, 20), GOLD, "a quarter", DESK)));
        samples.put(
                new SubscriptionChange.Unscheduled(id("extension"), Wanted.EXTENSION),
                wanting(new Scheduled.AnchorMove(id("move"), LocalDate.of(2027, 2, 15), "pay day", DESK)));
        samples.put(
                new SubscriptionChange.ProductChanged(id("change"), id("gold"), 1),
                JANUARY.draft()
                        .revised(new Revision(id("change"), 0, LocalDate.of(2027, 1, 20), GOLD, 1, List.of(31)))
                        .at(noon("2027-01-20")));
        samples.put(
                new SubscriptionChange.TermsChanged(id("gold"), 1),
                paid(MONTHLY, "2027-01-01", 2)
                        .draft()
                        .revised(Revision.fromPeriod(id("change"), 1, GOLD))
                        .at(noon("2027-02-01")));
        samples.put(new SubscriptionChange.ZoneMoved("Asia/Tokyo"), moved());
        return samples;
    }

    private static Map<SubscriptionChange, Subscription> endings() {
        var samples = new LinkedHashMap<SubscriptionChange, Subscription>();
        samples.put(new SubscriptionChange.GraceStarted(), JANUARY.at(noon("2027-02-01")));
        samples.put(new SubscriptionChange.Expired(), JANUARY.at(noon("2027-02-08")));
        samples.put(new SubscriptionChange.Refunded(0, id("invoice 0"), LocalDate.of(2027, 1, 20), 12), refunded());
        samples.put(new SubscriptionChange.UsedUp(), usedUp());
        samples.put(new SubscriptionChange.UsesRestored(), paid(UNTIL_USED_UP, "2027-01-01", 1));
        samples.put(new SubscriptionChange.Cancelled(FEBRUARY), cancelled().at(noon("2027-01-20")));
        samples.put(new SubscriptionChange.CancellationUndone(), cancelledAtOnce());
        samples.put(new SubscriptionChange.Ended(), cancelled().at(noon("2027-02-01")));
        samples.put(new SubscriptionChange.TransferredOut(id("other"), 12), transferred());
        samples.put(new SubscriptionChange.ReviewOpened(Why.PAID_TWICE), doubtful());
        samples.put(
                new SubscriptionChange.ReviewResolved(id("other"), Verdict.DISMISSED),
                doubtful().draft().settled(id("other")).at(noon("2027-01-21")));
        return samples;
    }

    private static Subscription frozen(String start, @Nullable String end, @Nullable Money fee) {
        var last = end == null ? null : LocalDate.parse(end);
        var forfeits = fee == null ? null : Boolean.TRUE;
        var freeze = new Freeze(id("freeze"), LocalDate.parse(start), last, "holiday", DESK, forfeits, fee);
        return JANUARY.draft().freezes(JANUARY.freezes().with(freeze)).at(JANUARY.asOf());
    }

    private static Subscription wanting(Scheduled wish) {
        return JANUARY.draft().schedule(JANUARY.schedule().with(wish)).at(noon("2027-01-20"));
    }

    private static Subscription late() {
        return paid(MONTHLY, "2027-01-01", 2)
                .draft()
                .lapsed(days("2027-02-08", "2027-02-20"))
                .at(noon("2027-02-20"));
    }

    private static Subscription extended() {
        var ended = JANUARY.purchases().endedAfter(index -> 19);
        var bought = Bought.paid(
                90, id("invoice 1"), LocalDate.of(2027, 1, 20), GOLD.price(), PRICE.minus(PRICE.share(19, 31)));
        return JANUARY.draft()
                .purchases(ended.with(bought, new Anchor(LocalDate.of(2027, 1, 20), 1)))
                .revised(Revision.fromPeriod(id("extension"), 1, GOLD))
                .at(noon("2027-01-20"));
    }

    private static Subscription tried() {
        var rules = new Rules(
                new Rules.Start.Chosen(),
                Period.ofDays(14),
                new Rules.Freezing(true, 30, true, new Money(5_000, "NOK")),
                Rules.Refund.UNUSED_DAYS,
                2,
                List.of("CARD_ON_FILE"));
        var unpaid = unpaid(agreement(A_YEAR_AT_LEAST, rules), "2027-01-01");
        var trial = Bought.free(14, Source.TRIAL, null);
        return unpaid.draft()
                .purchases(unpaid.purchases().with(trial, new Anchor(LocalDate.of(2027, 1, 15), 1)))
                .at(noon("2027-01-01"));
    }

    /// Shared in a family, and waiting for its first use.
    private static Subscription waiting() {
        var rules = new Rules(new Rules.Start.FirstUse(Period.ofDays(30)), null, null, null, 2, null, 3, null);
        var unpaid = Subscription.unpaid(
                id("shared"),
                id("member"),
                id("order"),
                id("family"),
                agreement(new Terms.OneOff(Period.ofYears(1), LocalDate.of(2027, 9, 1), null), rules),
                new Home(null, OSLO),
                LocalDate.of(2027, 1, 1),
                noon("2027-01-01"));
        var offer = unpaid.offer().orElseThrow();
        return unpaid.draft()
                .purchases(offer.boughtBy(id("invoice 0"), unpaid.purchases(), null)
                        .awaitingFirstUseBy(LocalDate.of(2027, 1, 31)))
                .at(noon("2027-01-01"));
    }

    private static Subscription usedFirst(String date) {
        var waiting = waiting();
        return waiting.draft()
                .purchases(waiting.purchases().usedFirstOn(LocalDate.parse(date)))
                .at(noon(date));
    }

    private static Subscription prolonged(Source source) {
        var given = Bought.free(3, source, null);
        return JANUARY.draft()
                .purchases(JANUARY.purchases().with(given, new Anchor(LocalDate.of(2027, 2, 4), 2)))
                .at(noon("2027-01-20"));
    }

    private static Subscription moved() {
        var at = noon("2027-01-20");
        return JANUARY.draft()
                .home(JANUARY.home().movedTo(ZoneId.of("Asia/Tokyo"), at))
                .at(at);
    }

    private static Subscription usedUp() {
        var rules = new Rules(new Rules.Start.AtOnce(), null, null, null, null, null);
        var at = noon("2027-01-20");
        return paid(agreement(UNTIL_USED_UP, rules), "2027-01-01", 1)
                .draft()
                .usedUpAt(at)
                .at(at);
    }

    private static Subscription cancelled() {
        return JANUARY.draft()
                .cancelled(new Cancellation.AtPeriodEnd("moving away"))
                .at(noon("2027-01-20"));
    }

    private static Subscription cancelledAtOnce() {
        var rules = new Rules(
                new Rules.Start.Fixed(LocalDate.of(2027, 1, 1)), null, null, Rules.Refund.UNUSED_DAYS, null, null);
        return paid(agreement(MONTHLY, rules), "2027-01-01", 1)
                .draft()
                .cancelled(new Cancellation.AtOnce(LocalDate.of(2027, 1, 20), "moving away"))
                .at(noon("2027-01-20"));
    }

    private static Subscription refunded() {
        var rules = new Rules(null, null, null, null, null, null, null, Rules.OnRefund.END_PERIOD);
        var january = paid(agreement(MONTHLY, rules), "2027-01-01", 1);
        return january.draft()
                .purchases(january.purchases().refunded(0, 19, LocalDate.of(2027, 1, 20), null))
                .at(noon("2027-01-20"));
    }

    private static Subscription transferred() {
        return JANUARY.draft()
                .purchases(JANUARY.purchases().endedAfter(index -> 19))
                .cancelled(new Cancellation.Transferred(LocalDate.of(2027, 1, 20), "moving away", id("other")))
                .at(noon("2027-01-20"));
    }

    private static Subscription doubtful() {
        return JANUARY.draft()
                .doubted(new Contradiction(Why.PAID_TWICE, id("other"), 0, PRICE))
                .at(noon("2027-01-20"));
    }
}
