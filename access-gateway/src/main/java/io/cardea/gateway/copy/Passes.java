package io.cardea.gateway.copy;

import io.cardea.gateway.store.Reading;
import io.cardea.gateway.store.Table;
import io.cardea.gateway.store.Unpacking;
import io.cardea.gateway.store.Writing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The passes, by card. Which card a credential stands for, only the memory knows: [CopyInMemory#find].
public final class Passes {

    private Passes() {}

    /// Keeps the pass if it is newer than what is held of its card, and returns whether it was.
    ///
    /// @param reading the number of the reading of the topic that brought it
    public static boolean put(Writing store, HeldPass pass, int reading) {
        return put(store, PackedPass.of(pass), reading, Touched.nothing(), before -> {});
    }

    /// The same.
    ///
    /// @param touched learns which credentials may find another pass from now on
    /// @param replaced is told what the card had before, if it had anything
    public static boolean put(
            Writing store, PackedPass packed, int reading, Touched touched, Consumer<HeldPass> replaced) {
        HeldPass pass = packed.pass();
        byte[] entry = packed.entry(reading);
        byte[] held = store.putIfAbsent(Table.PASSES, packed.key(), entry);
        if (held == null) {
            touched.first().add(packed);
        } else if (Held.replace(store, Table.PASSES, packed.key(), held, entry)) {
            HeldPass before = PassEntry.unpack(pass.card(), held);
            touched.replace(before, pass);
            replaced.accept(before);
        } else {
            return false;
        }
        return true;
    }

    public static @Nullable HeldPass byCard(Reading store, UUID card) {
        byte[] held = store.get(Table.PASSES, Held.key(card));
        return held == null ? null : PassEntry.unpack(card, held);
    }

    /// Some of a company's passes, by card.
    ///
    /// @param last the last key that was looked at; null once everything was
    public record Page(List<HeldPass> passes, byte @Nullable [] last) {}

    /// The company's passes among the next so many of all companies.
    ///
    /// @param after where the page before it ended; empty for the first
    public static Page page(Reading store, UUID company, byte[] after, int most) {
        List<HeldPass> found = new ArrayList<>();
        byte[] companyKey = Held.key(company);
        byte[][] last = {null};
        int[] seen = {0};
        store.scanFrom(
                Table.PASSES, after.length == 0 ? after : Arrays.copyOf(after, after.length + 1), (key, held) -> {
                    if (PassEntry.isOf(held, companyKey)) {
                        found.add(PassEntry.unpack(new Unpacking(key).id(), held));
                    }
                    last[0] = key;
                    return ++seen[0] < most;
                });
        return new Page(found, seen[0] < most ? null : last[0]);
    }
}
