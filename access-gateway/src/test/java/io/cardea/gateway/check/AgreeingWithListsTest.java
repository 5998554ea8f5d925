package io.cardea.gateway.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.access.CredentialClass;
import io.cardea.access.Gate;
import io.cardea.access.OpeningHours;
import io.cardea.access.Pass;
import io.cardea.access.RotatingCode;
import io.cardea.access.Span;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.Gates;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldControl;
import io.cardea.gateway.copy.HeldDevice;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.ledger.PendingUses;
import io.cardea.gateway.list.AutonomousController;
import io.cardea.gateway.list.AutonomousController.Answer;
import io.cardea.gateway.list.ListBench;
import io.cardea.gateway.list.RandomPasses;
import io.cardea.gateway.store.LmdbStore;
import io.cardea.testing.cases.SeededCases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One decision, two evaluators: whoever is asked at the gate gets the answer that a controller with
/// the gate's list gives, at every boundary and a second before and after it, whatever has happened
/// to the passes before.
class AgreeingWithListsTest {

    private static final int HISTORIES = 60;
    private static final int CARDS = 5;
    private static final int ROUNDS = 4;

    @TempDir
    private Path folder;

    @Test
    void live_and_listed_answers_agree_whatever_has_happened() {
        try (LmdbStore store = LmdbStore.open(folder, 1L << 30, LmdbStore.Durability.PROCESS)) {
            Set<Answer> seen = EnumSet.noneOf(Answer.class);
            SeededCases.times(HISTORIES).check(random -> seen.addAll(new History(store, random).run()));
            assertThat(seen).containsExactlyInAnyOrder(Answer.values());
        }
    }

    /// Passes of one company that change, time that goes on, and a controller that follows by what has changed.
    private static final class History {

        private final RandomGenerator random;
        private final GatewayBench gateway;
        private final ListBench lists;
        private final AutonomousController controller;
        private final HeldGate gate;
        private final RandomPasses passes;
        private final Map<UUID, HeldPass> held = new TreeMap<>();
        private final Map<UUID, String> shown = new TreeMap<>();
        private final Set<Answer> seen = EnumSet.noneOf(Answer.class);
        private Instant at = RandomPasses.AROUND;
        private long version = 1;
        private @Nullable HeldCompany company;

        History(LmdbStore store, RandomGenerator random) {
            this.random = random;
            UUID site = id();
            this.passes = new RandomPasses(random, site);
            this.gateway = new GatewayBench(store, Instant.now());
            this.lists = new ListBench(store, gateway.copy, gateway.board, gateway);
            this.controller = lists.controller();
            this.gate = new HeldGate(
                            id(),
                            id(),
                            site,
                            random.nextBoolean() ? HeldGate.Direction.IN : HeldGate.Direction.BOTH,
                            true,
                            "00",
                            random.nextInt(10) == 0 ? Gate.Status.CLOSED : Gate.Status.OPEN,
                            1)
                    .into(null, passes.rules())
                    .by(device())
                    .under(control());
        }

        /// Returns the answers that were given.
        Set<Answer> run() {
            gateway.store.write(view -> Gates.put(view, gate, 0));
            clock();
            for (int card = 0; card < CARDS; card++) {
                UUID id = id();
                HeldPass pass = pass(id, credential());
                held.put(id, pass);
                gateway.know(pass);
            }
            lists.start();
            for (int round = 0; round < ROUNDS; round++) {
                controller.take(lists.list(gate, controller.version()));
                agree();
                change();
            }
            return seen;
        }

        private void change() {
            if (random.nextBoolean()) {
                at = at.plus(Duration.ofMinutes(random.nextInt(2 * 24 * 60)));
                clock();
            }
            for (UUID card : List.copyOf(held.keySet())) {
                if (random.nextInt(3) == 0) {
                    String credential = random.nextInt(3) == 0 ? credential() : presented(card);
                    HeldPass pass = pass(card, credential);
                    held.put(card, pass);
                    lists.arrives(pass);
                }
            }
        }

        private void clock() {
            company = new HeldCompany(
                    gate.company(),
                    new HeldCompany.Clock.Sandbox(at),
                    List.of(new HeldCompany.Site(gate.site(), null, List.of(), classes(), Map.of())),
                    ++version);
            gateway.know(company);
            lists.changed(gate);
        }

        private void agree() {
            Span span = new Span(controller.from(), controller.until());
            for (HeldPass pass : held.values()) {
                OpeningHours opening = gate.rules().opening();
                for (Instant instant : RandomPasses.around(pass.pass(), opening, span)) {
                    agree(presented(pass.card()), Gate.Direction.IN, instant);
                }
                agreeOnCode(pass, span.from().plus(Duration.ofMinutes(random.nextInt(4_000))));
                if (gate.direction() == HeldGate.Direction.BOTH) {
                    agree(presented(pass.card()), Gate.Direction.OUT, span.from());
                }
            }
            agree("nobody's", Gate.Direction.IN, span.from());
        }

        // Where others let in as well, the keys of codes are not told.
        private void agreeOnCode(HeldPass pass, Instant instant) {
            boolean needed = !HeldCompany.takes(company, gate, CredentialClass.STATIC_QR);
            if (needed) {
                gateway.wait(RotatingCode.STEP);
                gateway.heartbeat(gateway.instant());
                String code = RotatingCode.made(pass.card(), pass.credential().bytes(), gateway.instant())
                        .text();
                agree(code, Gate.Direction.IN, instant);
            }
        }

        private void agree(String presented, Gate.Direction way, Instant instant) {
            Passage live = gateway.checkCard.check(gate, new CheckRequest(presented, way, instant, null));
            Passage.Holder holder = live.holder();
            if (holder != null && live.counted()) {
                gateway.store.write(view -> {
                    PendingUses.release(view, holder.subscription(), live.id());
                    return live;
                });
            }
            seen.add(answer(live));
            assertThat(controller.decide(presented, way, instant))
                    .as("%s %s at %s: live %s, of %s", presented, way, instant, live.reason(), gate)
                    .isEqualTo(answer(live));
        }

        private static Answer answer(Passage live) {
            if (!live.admitted()) {
                return Answer.REFUSED;
            }
            return live.counted() ? Answer.COUNTED : Answer.ADMITTED;
        }

        private String presented(UUID card) {
            return requireNonNull(shown.get(card));
        }

        private HeldPass pass(UUID card, String credential) {
            shown.put(card, credential);
            Pass pass = passes.next(++version);
            return new HeldPass(
                    card,
                    gate.company(),
                    card,
                    card,
                    CredentialKey.of(gate.company(), credential),
                    RotatingCode.isStrong(credential),
                    pass);
        }

        private HeldDevice device() {
            Set<CredentialClass> taken = classes();
            return taken == null ? HeldDevice.PLAIN : new HeldDevice(null, Set.of(), false, taken);
        }

        private @Nullable Set<CredentialClass> classes() {
            Set<CredentialClass> taken = EnumSet.noneOf(CredentialClass.class);
            for (CredentialClass kind : CredentialClass.values()) {
                if (random.nextBoolean()) {
                    taken.add(kind);
                }
            }
            return taken.isEmpty() || random.nextBoolean() ? null : taken;
        }

        private @Nullable HeldControl control() {
            HeldControl.Mode mode = HeldControl.Mode.values()[random.nextInt(12) / 10 * (1 + random.nextInt(2))];
            return random.nextBoolean() ? null : new HeldControl(mode, id(), null, at, null, "a test");
        }

        // A number of some card, or one that was made here and has codes.
        private String credential() {
            String hex = id().toString().replace("-", "").toUpperCase(Locale.ROOT);
            return random.nextBoolean() ? hex : hex.substring(0, 8);
        }

        private UUID id() {
            return new UUID(random.nextLong(), random.nextLong());
        }
    }
}
