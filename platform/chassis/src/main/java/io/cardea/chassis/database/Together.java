package io.cardea.chassis.database;

import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/// Does the same work for many who come at about the same time, in one transaction: those who come while one is
/// under way are the next. Who is refused before anything was written for them is refused alone. When the
/// transaction fails, each is done again alone, so that only the bad one fails. Nobody is told before what was
/// done for them is committed.
public final class Together<T, R> {

    /// The least time from the end of one transaction to the next: under load there are more in each.
    private static final Duration REST = Duration.ofMillis(10);

    private final Transactions transactions;
    private final int most;
    private final BiFunction<Tx, T, Uni<R>> work;
    private final Deque<Guest<T, R>> waiting = new ArrayDeque<>();
    private boolean underWay;

    /// @param most how many in one transaction
    public Together(Transactions transactions, int most, BiFunction<Tx, T, Uni<R>> work) {
        this.transactions = transactions;
        this.most = most;
        this.work = work;
    }

    private record Guest<T, R>(T thing, UniEmitter<? super R> answer) {}

    /// Completes once the work for this one is committed.
    public Uni<R> join(T thing) {
        return Uni.createFrom().emitter(answer -> {
            synchronized (this) {
                waiting.add(new Guest<>(thing, answer));
            }
            next();
        });
    }

    private void next() {
        List<Guest<T, R>> guests = new ArrayList<>();
        synchronized (this) {
            if (underWay || waiting.isEmpty()) {
                return;
            }
            underWay = true;
            while (!waiting.isEmpty() && guests.size() < most) {
                guests.add(waiting.remove());
            }
        }
        serve(guests).onItem().delayIt().by(REST).subscribe().with(_ -> over(), _ -> over());
    }

    private void over() {
        synchronized (this) {
            underWay = false;
        }
        next();
    }

    private Uni<Void> serve(List<Guest<T, R>> guests) {
        return together(guests).onFailure().recoverWithUni(why -> {
            if (guests.size() > 1 && !DatabaseFailure.isPassing(why)) {
                return oneByOne(guests);
            }
            guests.forEach(guest -> guest.answer().fail(why));
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> together(List<Guest<T, R>> guests) {
        var outcomes = new ConcurrentHashMap<Guest<T, R>, Runnable>();
        return transactions
                .inTransaction(tx -> tx.each(
                        guests,
                        (walker, guest) -> work.apply(walker, guest.thing())
                                .invoke(done ->
                                        outcomes.put(guest, () -> guest.answer().complete(done)))
                                .replaceWithVoid()
                                .onFailure(why -> why instanceof Refused && !walker.wrote())
                                .recoverWithItem(refused -> {
                                    outcomes.put(guest, () -> guest.answer().fail(refused));
                                    return null;
                                })))
                .invoke(() -> outcomes.values().forEach(Runnable::run));
    }

    private Uni<Void> oneByOne(List<Guest<T, R>> guests) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Guest<T, R> guest : guests) {
            all = all.chain(() -> serve(List.of(guest)));
        }
        return all;
    }
}
