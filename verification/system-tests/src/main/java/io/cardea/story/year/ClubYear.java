package io.cardea.story.year;

import static java.util.Objects.requireNonNull;

import io.cardea.story.deployment.Deployment;
import io.cardea.story.http.Claims;
import io.cardea.story.http.Reply;
import io.cardea.story.replay.Lanes;
import io.cardea.story.year.Bills.Bill;
import io.cardea.story.year.VirtualClock.Happening;
import io.cardea.story.year.VirtualClock.Passed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Lives a plan, day by day: at noon people do what the script says, then the clock goes on to the next noon.
public final class ClubYear {

    private static final int LANES = 8;
    private static final int PROGRESS_EVERY = 30;
    private static final int SHOWN = 5;
    private static final String ISSUED = "cardea.invoice.issued.v1";

    private final Plan plan;
    private final Club club;
    private final Bills bills;
    private final Desk desk;
    private final Lanes lanes = new Lanes(LANES);
    private final Consumer<String> progress;
    private final Tally tally = new Tally();
    private final Map<String, Membership> memberships = new ConcurrentHashMap<>();
    private final Map<Integer, List<Bill>> payable = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> billed = new ConcurrentHashMap<>();
    private final List<Happening> history = new ArrayList<>();

    private ClubYear(Deployment deployment, Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.club = Club.founded(deployment, "year", plan.members());
        this.bills = new Bills(club.manager());
        this.desk = new Desk(club.manager(), tally);
        this.progress = progress;
    }

    /// Lives it and lays what came of it against the laws.
    ///
    /// @param progress is told how it goes, about once a month
    public static Lived live(Deployment deployment, Plan plan, Consumer<String> progress) {
        progress.accept("%,d members, %d days, seed %d".formatted(plan.members(), plan.days(), plan.seed()));
        var year = new ClubYear(deployment, plan, progress);
        long begin = System.nanoTime();
        IntStream.range(0, plan.days()).forEach(year::day);
        double seconds = (System.nanoTime() - begin) / 1e9;
        year.progress.accept("Laying %,d subscriptions against the laws".formatted(year.memberships.size()));
        List<Book> books = year.books();
        List<String> broken =
                books.stream().flatMap(book -> Laws.broken(book).stream()).toList();
        broken.stream().limit(SHOWN).forEach(progress);
        return new Lived(plan, year.tally, seconds, year.history, books, broken);
    }

    private void day(int day) {
        act(day);
        pay(day);
        join(day);
        Passed passed = club.clock().advance("P1D");
        Claims.claimSame("The events that a day lists", passed.total(), (long)
                passed.events().size());
        history.addAll(passed.events());
        bill(day + 1, passed);
        tally.passed(passed);
        if ((day + 1) % PROGRESS_EVERY == 0 || day + 1 == plan.days()) {
            progress.accept(tally.line(LocalDate.ofInstant(passed.at(), Club.ZONE)));
        }
    }

    private void act(int day) {
        List<Membership> all = List.copyOf(memberships.values());
        List<Boolean> changed = lanes.each(
                all,
                Membership::member,
                membership -> desk.serve(membership, Whim.on(plan.chance(membership.member(), day))));
        List<Membership> those = IntStream.range(0, all.size())
                .filter(changed::get)
                .mapToObj(all::get)
                .toList();
        if (!those.isEmpty()) {
            // What is owed may be another thing now: wait until all have heard of it.
            club.clock().advance("PT0S");
            lanes.each(those, Membership::member, membership -> bills.open(membership.subscription())).stream()
                    .flatMap(List::stream)
                    .forEach(bill -> payLater(day, bill));
        }
    }

    private void pay(int day) {
        List<Bill> due = payable.getOrDefault(day, List.of());
        lanes.each(due, bill -> bill.subscription().hashCode(), bills::pay).stream()
                .filter(paid -> paid)
                .forEach(_ -> tally.paid());
        payable.remove(day);
    }

    private void join(int day) {
        List<Integer> joining = IntStream.range(0, plan.members())
                .filter(member -> plan.joinsOn(member) == day)
                .boxed()
                .toList();
        List<Bill> first = lanes.each(joining, member -> member, this::welcome);
        first.forEach(bill -> payLater(day, bill));
        pay(day);
    }

    private Bill welcome(int member) {
        String id = club.members().get(member);
        Reply order = desk.order(club.product(), id);
        String subscription = order.text("subscription");
        memberships.put(subscription, new Membership(member, subscription, desk.card(id, subscription)));
        tally.joined(subscription);
        return bills.first(subscription);
    }

    /// Finds what became due while time passed.
    private void bill(int day, Passed passed) {
        List<String> issued = passed.events().stream()
                .filter(event -> event.type().equals(ISSUED))
                .map(Happening::aggregate)
                .toList();
        lanes.each(issued, String::hashCode, bills::of).forEach(bill -> payLater(day, bill));
    }

    private void payLater(int day, Bill bill) {
        if (!seen.add(bill.invoice())) {
            return;
        }
        Membership membership = requireNonNull(memberships.get(bill.subscription()));
        int number = billed.merge(bill.subscription(), 1, Integer::sum);
        int wait = Whim.daysUntilPaid(plan.chance(membership.member(), -1 - number));
        if (wait <= plan.days()) {
            payable.computeIfAbsent(day + wait, _ -> new ArrayList<>()).add(bill);
        }
    }

    private List<Book> books() {
        club.clock().advance("PT1H");
        Instant now = Instant.parse(club.manager().get("/v1/clock").expect(200).text("at"));
        return lanes.each(
                List.copyOf(memberships.values()),
                Membership::member,
                membership -> Book.read(club.manager(), membership, desk.presents(membership), now));
    }
}
