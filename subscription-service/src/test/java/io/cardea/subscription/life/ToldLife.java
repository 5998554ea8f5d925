package io.cardea.subscription.life;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.money.Money;
import io.cardea.subscription.subscription.SubscriptionMessage;
import io.cardea.subscription.subscription.WorthMoves;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// A random life for those who only hear of it: what is done is drawn, and what is paid is told from
/// outside, as billing does. Published for tests that join this service's facts to another's documents.
public final class ToldLife {

    private static final Json JSON = new Json(HouseStyle.mapper());
    private static final int DEEDS = 30;

    private final Life life;
    private final List<Deed> deeds;
    private int done;

    private ToldLife(Life life, List<Deed> deeds) {
        this.life = life;
        this.deeds = deeds;
    }

    /// The same seed, the same life.
    public static ToldLife of(long seed) {
        var drawn = new Chance(new SplittableRandom(seed + 1))
                .deeds(2 * DEEDS).stream().filter(ToldLife::isOurs).toList();
        return new ToldLife(new Life(seed), drawn);
    }

    /// Whether anything more is to come.
    public boolean goesOn() {
        return done < deeds.size();
    }

    /// The next thing is done, or happens.
    public void live() {
        life.live(deeds.get(done));
        done++;
    }

    /// Billing says that this invoice over a period is paid.
    public void paid(UUID invoice, int period, Money price) {
        life.paid(invoice, period, price);
    }

    /// A person deals elsewhere with all payments that did not fit.
    public void dismissWhatDoesNotFit() {
        while (!life.subscription().contradictions().isEmpty()) {
            life.live(new Deed.Resolve(false));
        }
    }

    /// The record that the world hears.
    public String told() {
        return "{\"state\":%s}".formatted(JSON.write(SubscriptionMessage.of(life.subscription())));
    }

    /// The date at home.
    public LocalDate today() {
        return life.subscription().today(life.now());
    }

    /// The present currency.
    public String currency() {
        return life.subscription().agreements().first().price().currency();
    }

    /// How many periods it has.
    public int periods() {
        return life.subscription().purchases().next();
    }

    /// What the days cost that it had, has, or passed on, with its freezes, and without those that are
    /// given back; day by day, and not by what it tells.
    public long worth() {
        var subscription = life.subscription();
        return WorthMoves.usedLeftAndGone(subscription)
                - WorthMoves.givenBack(subscription)
                + WorthMoves.fees(subscription);
    }

    private static boolean isOurs(Deed deed) {
        return switch (deed) {
            // What is given back by hand is billing's to tell, as payments are.
            case Deed.Pay _, Deed.GiveBack _, Deed.Resolve _, Deed.Turn _ -> false;
            default -> true;
        };
    }
}
