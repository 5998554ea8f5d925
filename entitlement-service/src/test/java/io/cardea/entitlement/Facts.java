package io.cardea.entitlement;

import io.cardea.access.Freeze;
import io.cardea.access.OpeningHours;
import io.cardea.access.Span;
import io.cardea.entitlement.card.CardFacts;
import io.cardea.entitlement.meter.MeterEvent;
import io.cardea.entitlement.subscription.Agreed;
import io.cardea.entitlement.subscription.SubscriptionFacts;
import io.cardea.entitlement.subscription.SubscriptionFacts.Access;
import io.cardea.entitlement.subscription.SubscriptionFacts.Benefit;
import io.cardea.entitlement.subscription.SubscriptionFacts.Hours;
import io.cardea.entitlement.subscription.SubscriptionFacts.Next;
import io.cardea.entitlement.subscription.SubscriptionFacts.Period;
import io.cardea.entitlement.subscription.SubscriptionFacts.Rules;
import io.cardea.entitlement.subscription.SubscriptionFacts.Terms;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says what a subscription is, step by step; each step gives a new value.
public record Facts(
        String kind,
        ZoneId zone,
        List<Benefit> benefits,
        List<Period> periods,
        int graceDays,
        List<Freeze> freezes,
        @Nullable Next next,
        @Nullable LocalDate cutOn,
        @Nullable UUID group,
        int participants) {

    public static final UUID SUBSCRIPTION = id(1);
    public static final UUID MEMBER = id(2);
    public static final UUID CARD = id(3);
    public static final UUID OSLO = id(4);
    public static final UUID BERGEN = id(5);
    public static final UUID ENTRY = id(6);
    public static final UUID SAUNA = id(7);
    public static final UUID DAYTIME = id(8);
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    /// A small id that stays the same.
    public static UUID id(long number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
    }

    public static Facts punchCard(int entries) {
        return new Facts("ONE_OFF", ZONE, List.of(), List.of(), 0, List.of(), null, null, null, 0).with(ENTRY, entries);
    }

    public static Facts membership() {
        return new Facts("RECURRING", ZONE, List.of(), List.of(), 7, List.of(), new Next(1), null, null, 0);
    }

    public static CardFacts card(String status) {
        return new CardFacts(CARD, MEMBER, SUBSCRIPTION, "04A1B2C3", status);
    }

    public static MeterEvent use(long number, String at) {
        return new MeterEvent(id(1000 + number), SUBSCRIPTION, OSLO, Instant.parse(at), 1);
    }

    public Facts with(UUID benefit, @Nullable Integer entries, UUID... sites) {
        var more = new ArrayList<>(benefits);
        more.add(new Benefit(benefit, "ACCESS", List.of(sites), entries));
        return new Facts(kind, zone, more, periods, graceDays, freezes, next, cutOn, group, participants);
    }

    /// A benefit that is not counted, on weekdays from six to four, and not on the first of May.
    public Facts offPeak(UUID benefit, UUID... sites) {
        var weekly = Stream.of(DayOfWeek.values())
                .limit(5)
                .map(day -> new OpeningHours.Hours(day, LocalTime.of(6, 0), LocalTime.of(16, 0)))
                .toList();
        var more = new ArrayList<>(benefits);
        more.add(new Benefit(
                benefit, "ACCESS", List.of(sites), null, new Hours(weekly, List.of(LocalDate.of(2027, 5, 1)))));
        return new Facts(kind, zone, more, periods, graceDays, freezes, next, cutOn, group, participants);
    }

    public Facts withFlag(UUID benefit) {
        var more = new ArrayList<>(benefits);
        more.add(new Benefit(benefit, "FLAG", List.of(), null));
        return new Facts(kind, zone, more, periods, graceDays, freezes, next, cutOn, group, participants);
    }

    public Facts withoutBenefits() {
        return new Facts(kind, zone, List.of(), periods, graceDays, freezes, next, cutOn, group, participants);
    }

    public Facts in(ZoneId otherZone) {
        return new Facts(kind, otherZone, benefits, periods, graceDays, freezes, next, cutOn, group, participants);
    }

    public Facts period(String start, String end) {
        var more = new ArrayList<>(periods);
        more.add(new Period(periods.size(), LocalDate.parse(start), LocalDate.parse(end)));
        return new Facts(kind, zone, benefits, more, graceDays, freezes, next, cutOn, group, participants);
    }

    public Facts withoutPeriods() {
        return new Facts(kind, zone, benefits, List.of(), graceDays, freezes, next, cutOn, group, participants);
    }

    public Facts frozen(String from, @Nullable String to) {
        var more = new ArrayList<>(freezes);
        more.add(new Freeze(Instant.parse(from), to == null ? null : Instant.parse(to)));
        return new Facts(kind, zone, benefits, periods, graceDays, more, next, cutOn, group, participants);
    }

    public Facts cancelled() {
        return new Facts(kind, zone, benefits, periods, 0, freezes, null, cutOn, group, participants);
    }

    /// Cancelled at once: the periods stay, access ends on that date.
    public Facts cancelledOn(String date) {
        return new Facts(kind, zone, benefits, periods, 0, freezes, null, LocalDate.parse(date), group, participants);
    }

    /// Shared by so many of a group besides the holder.
    public Facts sharedBy(UUID family, int most) {
        return new Facts(kind, zone, benefits, periods, graceDays, freezes, next, cutOn, family, most);
    }

    /// The facts as subscription-service would tell them.
    public SubscriptionFacts told() {
        return told(SUBSCRIPTION, MEMBER);
    }

    /// The same of another subscription.
    public SubscriptionFacts told(UUID subscription, UUID member) {
        var spans = periods.stream()
                .map(period -> new Span(midnight(period.start()), midnight(cut(period.end()))))
                .filter(span -> span.from().isBefore(span.to()))
                .toList();
        return new SubscriptionFacts(
                subscription,
                member,
                zone,
                new Terms(kind),
                benefits,
                periods,
                next,
                new Access(spans, graces(), freezes),
                group,
                group == null ? null : new Rules(participants, null),
                null);
    }

    /// The same facts where the product lets others go along.
    public static SubscriptionFacts takingAlong(SubscriptionFacts told, int guests) {
        return new SubscriptionFacts(
                told.id(),
                told.member(),
                told.zone(),
                told.terms(),
                told.benefits(),
                told.periods(),
                told.next(),
                told.access(),
                told.group(),
                new Rules(null, guests),
                told.facts());
    }

    /// The facts when until that day another product was agreed.
    public SubscriptionFacts toldAfterAChange(String day, Benefit... before) {
        var now = told();
        var first = new Agreed.Version(id(90), 1);
        return new SubscriptionFacts(
                now.id(),
                now.member(),
                now.zone(),
                now.terms(),
                now.benefits(),
                now.periods(),
                now.next(),
                now.access(),
                now.group(),
                now.rules(),
                new Agreed(
                        first,
                        List.of(new Agreed.Revision(0, LocalDate.parse(day), new Agreed.Version(id(91), 1))),
                        List.of(new Agreed.Agreement(first.id(), first.version(), List.of(before)))));
    }

    private LocalDate cut(LocalDate date) {
        return cutOn != null && cutOn.isBefore(date) ? cutOn : date;
    }

    private List<Span> graces() {
        if (periods.isEmpty() || graceDays == 0) {
            return List.of();
        }
        LocalDate end = periods.getLast().end();
        return List.of(new Span(midnight(end), midnight(end.plusDays(graceDays))));
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
