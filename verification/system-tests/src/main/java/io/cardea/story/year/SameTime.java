package io.cardea.story.year;

import io.cardea.story.deployment.Deployment;
import io.cardea.story.http.Claims;
import io.cardea.story.replay.Lanes;
import io.cardea.story.year.VirtualClock.Happening;
import io.cardea.story.year.VirtualClock.Passed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Time is the same however it passes.
public final class SameTime {

    private static final Lanes LANES = new Lanes(4);

    private SameTime() {}

    /// Two clubs begin alike; the clock of one goes on in steps, that of the other at once.
    ///
    /// @param steps such as `P13D`
    /// @param atOnce as long as all of them together
    public static void inPartsAndAtOnce(
            Deployment deployment, Plan plan, List<String> steps, String atOnce, Consumer<String> progress) {
        var inParts = new ArrayList<Happening>();
        Club first = begun(deployment, plan);
        Passed last = null;
        for (String step : steps) {
            last = first.clock().advance(step);
            inParts.addAll(last.events());
            progress.accept("%s: %d events, %d stops".formatted(step, last.total(), last.moves()));
        }
        Passed whole = begun(deployment, plan).clock().advance(atOnce);
        progress.accept("%s: %d events, %d stops".formatted(atOnce, whole.total(), whole.moves()));
        Claims.claim(whole.total() > 0, "something happens in " + atOnce);
        Claims.claimSame("The clock", whole.at(), last == null ? null : last.at());
        claimSame("The events of " + atOnce, Canonical.of(inParts), Canonical.of(whole.events()));
    }

    /// The same script lived twice.
    public static void twice(Deployment deployment, Plan plan, Consumer<String> progress) {
        Lived once = ClubYear.live(deployment, plan, progress);
        Lived again = ClubYear.live(deployment, plan, progress);
        Claims.claimSame("The laws that are broken", List.of(), once.broken());
        claimSame("What is left", Canonical.left(once.books()), Canonical.left(again.books()));
        claimSame("What happened", Canonical.of(once.history()), Canonical.of(again.history()));
    }

    /// Everybody joins and pays on the first day, and some have it written down that they will freeze or leave.
    private static Club begun(Deployment deployment, Plan plan) {
        Club club = Club.founded(deployment, "time", plan.members());
        var desk = new Desk(club.manager(), new Tally());
        List<Integer> all = IntStream.range(0, plan.members()).boxed().toList();
        List<Membership> memberships = LANES.each(all, member -> member, member -> joined(club, desk, member));
        club.clock().advance("PT1H");
        LANES.each(memberships, Membership::member, membership -> {
            desk.serve(membership, Whim.early(membership.member()));
            return membership;
        });
        return club;
    }

    private static Membership joined(Club club, Desk desk, int member) {
        var bills = new Bills(club.manager());
        String id = club.members().get(member);
        String subscription = desk.order(club.product(), id).text("subscription");
        var membership = new Membership(member, subscription, desk.card(id, subscription));
        bills.pay(bills.first(subscription));
        return membership;
    }

    private static <K> void claimSame(String what, Map<K, ?> expected, Map<K, ?> found) {
        var onlyHere = new TreeMap<K, Object>(expected);
        onlyHere.entrySet().removeAll(found.entrySet());
        var onlyThere = new TreeMap<K, Object>(found);
        onlyThere.entrySet().removeAll(expected.entrySet());
        Claims.claimSame(what + " (those that are not the same)", onlyHere, onlyThere);
    }
}
