package io.cardea.gateway.follow;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.cardea.access.CredentialClass;
import io.cardea.access.Credits;
import io.cardea.access.DailyReset;
import io.cardea.access.GateRules;
import io.cardea.access.Pass;
import io.cardea.access.Passback;
import io.cardea.access.Right;
import io.cardea.access.RotatingCode;
import io.cardea.access.Validity;
import io.cardea.gateway.broker.EnvelopeOverKafka;
import io.cardea.gateway.broker.TopicNames;
import io.cardea.gateway.copy.CredentialKey;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.HeldControl;
import io.cardea.gateway.copy.HeldDevice;
import io.cardea.gateway.copy.HeldGate;
import io.cardea.gateway.copy.HeldPass;
import io.cardea.gateway.copy.HeldZone;
import io.cardea.gateway.copy.Language;
import io.cardea.gateway.copy.PackedPass;
import io.cardea.gateway.ledger.Rejected;
import io.cardea.gateway.zone.Movement;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Says what a record means. A function of the record alone.
final class Interpretation {

    private Interpretation() {}

    static Incoming of(ConsumerRecord<String, byte[]> record) {
        // A removal is a state; a tombstone only says that nobody needs to be told any more.
        if (record.value() == null) {
            return new Incoming.Irrelevant();
        }
        try {
            return read(record);
        } catch (IOException | RuntimeException e) {
            return new Incoming.Unreadable(rejected(record, e));
        }
    }

    private static Rejected rejected(ConsumerRecord<String, byte[]> record, Exception why) {
        List<Rejected.Attribute> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new Rejected.Attribute(header.key(), header.value() == null ? new byte[0] : header.value()));
        }
        // A compacted topic takes no record without a key.
        String key = record.key() == null ? record.partition() + "@" + record.offset() : record.key();
        return new Rejected(
                record.topic(), record.partition(), record.offset(), key, record.value(), headers, why.toString());
    }

    private static Incoming read(ConsumerRecord<String, byte[]> record) throws IOException {
        byte[] body = record.value();
        EnvelopeOverKafka.Attributes told = EnvelopeOverKafka.read(record.headers());
        if (told.isHeartbeat()) {
            Messages.OfHeartbeat beat = Messages.HEARTBEAT.readValue(body);
            return new Incoming.Heartbeat(requireNonNull(beat.state().lowWater(), "lowWater"));
        }
        EnvelopeOverKafka.Origin origin = told.origin();
        return switch (record.topic()) {
            case TopicNames.PASSES ->
                new Incoming.OfPass(PackedPass.of(pass(PassFromTokens.read(body), origin)), origin.time());
            case TopicNames.GATES -> {
                Messages.OfGate gate = Messages.GATE.readValue(body);
                yield new Incoming.OfGate(gate(gate.state(), origin));
            }
            case TopicNames.COMPANIES -> {
                Messages.OfCompany company = Messages.COMPANY.readValue(body);
                yield new Incoming.OfCompany(company(company.state(), origin));
            }
            case TopicNames.PASSAGES -> {
                Messages.OfPassage passage = Messages.PASSAGE.readValue(body);
                yield passage(passage.state());
            }
            default -> new Incoming.Irrelevant();
        };
    }

    private static HeldPass pass(Messages.PassState state, EnvelopeOverKafka.Origin origin) {
        return new HeldPass(
                required(state.id(), "id"),
                origin.company(),
                required(state.member(), "member"),
                required(state.subscription(), "subscription"),
                CredentialKey.of(origin.company(), required(state.credential(), "credential")),
                RotatingCode.isStrong(state.credential()),
                pass(state, origin.version()),
                Language.of(state.language()));
    }

    // Limited passes say when they admit where whoever knows no rights does not look.
    private static Pass pass(Messages.PassState state, long version) {
        Messages.LimitedState limited = state.limited();
        return new Pass(
                required(state.status(), "status"),
                limited != null || state.sites() == null ? Set.of() : state.sites(),
                new Validity(
                        orNone(limited == null ? state.spans() : limited.spans()),
                        orNone(limited == null ? state.graces() : limited.graces()),
                        orNone(state.freezes()),
                        required(state.endsAt(), "endsAt"),
                        required(state.afterwards(), "afterwards")),
                credits(state.credits()),
                limited == null ? List.of() : rights(limited),
                Boolean.TRUE.equals(state.staff()),
                state.guests() == null ? 0 : state.guests(),
                version);
    }

    // Without any it would be a pass without limits.
    private static List<Right> rights(Messages.LimitedState limited) {
        if (required(limited.rights(), "limited.rights").isEmpty()) {
            throw new IllegalArgumentException("state.limited.rights is empty");
        }
        return limited.rights().stream()
                .map(right -> new Right(
                        required(right.benefit(), "limited.rights.benefit"),
                        right.sites() == null ? Set.of() : right.sites(),
                        right.hours(),
                        right.counted()))
                .toList();
    }

    private static @Nullable Credits credits(Messages.@Nullable CreditsState state) {
        return state == null ? null : new Credits(state.remaining(), orNone(state.counted()));
    }

    private static HeldGate gate(Messages.GateState state, EnvelopeOverKafka.Origin origin) {
        return new HeldGate(
                required(state.id(), "id"),
                origin.company(),
                required(state.site(), "site"),
                required(state.direction(), "direction"),
                state.sensor(),
                required(state.keyHash(), "keyHash"),
                required(state.status(), "status"),
                new HeldGate.Sides(state.zone(), state.outerZone()),
                rules(state.rules()),
                device(state.device(), state.rules()),
                control(state.control()),
                origin.version());
    }

    private static HeldDevice device(Messages.@Nullable DeviceState told, Messages.@Nullable RulesState rules) {
        Set<CredentialClass> taken = rules == null ? null : rules.credentialClasses();
        if (told == null) {
            return taken == null ? HeldDevice.PLAIN : new HeldDevice(null, Set.of(), false, taken);
        }
        Messages.OldKeyState old = told.oldKey();
        return new HeldDevice(
                old == null ? null : new HeldDevice.OldKey(required(old.hash(), "device.oldKey.hash"), old.until()),
                told.certificates() == null ? Set.of() : told.certificates(),
                told.disabledSince() != null,
                taken);
    }

    // A mode that came after us is no reason to do anything unusual.
    private static @Nullable HeldControl control(Messages.@Nullable ControlState told) {
        if (told == null || told.mode() == null) {
            return null;
        }
        Messages.CommandState command = required(told.command(), "control.command");
        return new HeldControl(
                told.mode(),
                required(command.id(), "control.command.id"),
                command.kind(),
                required(command.at(), "control.command.at"),
                command.until(),
                required(command.reason(), "control.command.reason"));
    }

    private static GateRules rules(Messages.@Nullable RulesState told) {
        return told == null
                ? GateRules.NONE
                : new GateRules(
                        told.opening(),
                        passback(told.passback()),
                        told.capacity(),
                        Boolean.TRUE.equals(told.rotatingOnly()));
    }

    // A kind of passback that came after us keeps nobody out.
    private static @Nullable Passback passback(Messages.@Nullable PassbackState told) {
        return told == null || told.kind() == null
                ? null
                : new Passback(
                        told.kind(),
                        required(told.within(), "rules.passback.within"),
                        Boolean.TRUE.equals(told.soft()));
    }

    private static HeldCompany company(Messages.CompanyState state, EnvelopeOverKafka.Origin origin) {
        Messages.ClockState clock = required(state.clock(), "clock");
        return new HeldCompany(
                required(state.id(), "id"),
                switch (required(clock.kind(), "clock.kind")) {
                    case REAL -> new HeldCompany.Clock.Real();
                    case SANDBOX -> new HeldCompany.Clock.Sandbox(required(clock.at(), "clock.at"));
                },
                orNone(state.sites()).stream().map(Interpretation::site).toList(),
                state.particulars() == null ? null : state.particulars().language(),
                origin.version());
    }

    private static HeldCompany.Site site(Messages.SiteState site) {
        return new HeldCompany.Site(
                required(site.id(), "sites.id"),
                site.maxOffline(),
                orNone(site.accessZones()).stream()
                        .map(zone -> zone(zone, site.zone()))
                        .toList(),
                site.credentialClasses(),
                orNone(site.presenceResets()).stream()
                        .collect(toMap(
                                Messages.PresenceResetState::member,
                                Messages.PresenceResetState::reset,
                                (earlier, later) -> later)));
    }

    private static HeldZone zone(Messages.ZoneState zone, @Nullable ZoneId clock) {
        return new HeldZone(
                required(zone.name(), "sites.accessZones.name"),
                zone.capacity(),
                zone.entriesLast(),
                zone.resetsAt() == null ? null : new DailyReset(zone.resetsAt(), required(clock, "sites.zone")),
                zone.lastReset());
    }

    private static Incoming passage(Messages.PassageState state) {
        UUID id = required(state.id(), "id");
        Incoming.Use use = state.spent() && state.subscription() != null && state.card() != null
                ? new Incoming.Use(id, state.subscription(), state.card(), state.howMany())
                : null;
        Movement movement = "ADMITTED".equals(state.outcome())
                        && state.member() != null
                        && state.direction() != null
                        && state.at() != null
                ? new Movement(id, state.member(), state.direction(), state.at(), state.howMany())
                : null;
        return use == null && (movement == null || state.gate() == null)
                ? new Incoming.Irrelevant()
                : new Incoming.OfPassage(use, state.gate(), movement, state.passed());
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("state." + field + " is missing");
        }
        return value;
    }

    private static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
