package io.cardea.conservation;

import io.cardea.billing.subscription.Books;
import io.cardea.billing.subscription.Books.Bill;
import io.cardea.subscription.life.ToldLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A life and its books, with what is on the way between them: records arrive late, twice, and in any order, and so do
/// payments.
final class Correspondence {

    private static final LocalDate THE_END = LocalDate.of(2400, 1, 1);

    private final ToldLife life;
    private final Books books;
    private final SplittableRandom random;
    private final List<Letter> letters = new ArrayList<>();
    private final List<Bill> payments = new ArrayList<>();
    private int written;
    private int newest;

    /// A record with its version.
    private record Letter(int version, String told) {}

    private Correspondence(long seed) {
        random = new SplittableRandom(seed + 2);
        life = ToldLife.of(seed);
        books = new Books(random.nextBoolean() ? 0 : 1 + random.nextInt(20));
        write();
    }

    /// A whole life, until everything has arrived, and everything that did not fit is dismissed.
    static Correspondence of(long seed) {
        var correspondence = new Correspondence(seed);
        while (correspondence.life.goesOn()) {
            correspondence.live();
        }
        correspondence.end();
        return correspondence;
    }

    /// What invoices ask for, less what is credited and what a person still has to give back.
    long billed() {
        return books.invoiced(life.periods()) - books.credited() - books.leftToAPerson(THE_END);
    }

    /// What the days cost that were had.
    long worth() {
        return life.worth();
    }

    long leftToAPerson() {
        return books.leftToAPerson(THE_END);
    }

    int documents() {
        return books.size();
    }

    /// Whether another look makes anything.
    boolean makesMore() {
        return books.look(THE_END);
    }

    List<String> overdrawn() {
        return books.overdrawn();
    }

    String currency() {
        return life.currency();
    }

    @Override
    public String toString() {
        return life.told() + System.lineSeparator() + books;
    }

    private void live() {
        life.live();
        write();
        for (int turn = random.nextInt(4); turn > 0; turn--) {
            switch (random.nextInt(4)) {
                case 0 -> arrive(letters.get(random.nextInt(letters.size())));
                case 1 -> books.look(life.today());
                case 2 -> books.payOne(random).ifPresent(payments::add);
                default -> pay();
            }
        }
    }

    private void write() {
        letters.add(new Letter(++written, life.told()));
    }

    private void arrive(Letter letter) {
        if (letter.version() > newest) {
            newest = letter.version();
            books.hear(letter.told(), life.today());
        }
    }

    private void pay() {
        if (!payments.isEmpty()) {
            var bill = payments.remove(random.nextInt(payments.size()));
            if (bill.isPeriod()) {
                life.paid(bill.invoice(), bill.period(), bill.price());
                write();
            }
        }
    }

    private void end() {
        while (!payments.isEmpty()) {
            pay();
        }
        life.dismissWhatDoesNotFit();
        write();
        arrive(letters.getLast());
        books.look(THE_END);
    }
}
