package io.cardea.gateway.follow;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cardea.access.CredentialClass;
import io.cardea.access.Freeze;
import io.cardea.access.Gate;
import io.cardea.access.OpeningHours;
import io.cardea.access.Pass;
import io.cardea.access.Passback;
import io.cardea.access.Span;
import io.cardea.gateway.copy.HeldControl;
import io.cardea.gateway.copy.HeldGate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The fields of other services' events that a gateway reads. Whatever else they carry is not looked at, so that they
/// may widen.
final class Messages {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantFromText()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A word that came after us is as good as none; where one is needed, its absence is told.
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    // Made once: to look a type up takes as long as to read a small message of it.
    static final ObjectReader PASS = JSON.readerFor(OfPass.class);
    static final ObjectReader GATE = JSON.readerFor(OfGate.class);
    static final ObjectReader COMPANY = JSON.readerFor(OfCompany.class);
    static final ObjectReader PASSAGE = JSON.readerFor(OfPassage.class);
    static final ObjectReader HEARTBEAT = JSON.readerFor(OfHeartbeat.class);

    private Messages() {}

    record OfPass(PassState state) {}

    record PassState(
            UUID id,
            UUID member,
            UUID subscription,
            String credential,
            Pass.Status status,
            @Nullable Set<UUID> sites,
            @Nullable List<Span> spans,
            @Nullable List<Span> graces,
            @Nullable List<Freeze> freezes,
            @Nullable CreditsState credits,
            Instant endsAt,
            Pass.Afterwards afterwards,
            @Nullable LimitedState limited,
            @Nullable Boolean staff,
            @Nullable Integer guests,
            @Nullable String language) {}

    record LimitedState(
            @Nullable List<Span> spans, @Nullable List<Span> graces, List<RightState> rights) {}

    record RightState(
            UUID benefit,
            @Nullable Set<UUID> sites,
            @Nullable OpeningHours hours,
            boolean counted) {}

    record CreditsState(int remaining, @Nullable List<UUID> counted) {}

    record OfGate(GateState state) {}

    record GateState(
            UUID id,
            UUID site,
            HeldGate.Direction direction,
            boolean sensor,
            String keyHash,
            Gate.Status status,
            @Nullable String zone,
            @Nullable RulesState rules,
            @Nullable String outerZone,
            @Nullable DeviceState device,
            @Nullable ControlState control) {}

    record ControlState(HeldControl.@Nullable Mode mode, CommandState command) {}

    record CommandState(
            UUID id,
            HeldControl.@Nullable Kind kind,
            Instant at,
            @Nullable Instant until,
            String reason) {}

    record DeviceState(
            @Nullable OldKeyState oldKey,
            @Nullable Set<String> certificates,
            @Nullable Instant disabledSince) {}

    record OldKeyState(String hash, @Nullable Instant until) {}

    record RulesState(
            @Nullable OpeningHours opening,
            @Nullable PassbackState passback,
            @Nullable Integer capacity,
            @Nullable Boolean rotatingOnly,
            @Nullable EnumSet<CredentialClass> credentialClasses) {}

    record PassbackState(
            Passback.@Nullable Kind kind,
            Duration within,
            @Nullable Boolean soft) {}

    record OfCompany(CompanyState state) {}

    record CompanyState(
            UUID id,
            ClockState clock,
            @Nullable List<SiteState> sites,
            @Nullable ParticularsState particulars) {}

    record ParticularsState(@Nullable String language) {}

    record ClockState(Kind kind, @Nullable Instant at) {
        enum Kind {
            REAL,
            SANDBOX
        }
    }

    record SiteState(
            UUID id,
            @Nullable ZoneId zone,
            @Nullable Duration maxOffline,
            @Nullable List<ZoneState> accessZones,
            @Nullable EnumSet<CredentialClass> credentialClasses,
            @Nullable List<PresenceResetState> presenceResets) {}

    record PresenceResetState(UUID member, UUID reset) {}

    record ZoneState(
            String name,
            @Nullable Integer capacity,
            @Nullable Duration entriesLast,
            @Nullable LocalTime resetsAt,
            @Nullable UUID lastReset) {}

    record OfPassage(PassageState state) {}

    record PassageState(
            UUID id,
            boolean spent,
            @Nullable UUID subscription,
            @Nullable UUID card,
            @Nullable UUID member,
            @Nullable UUID gate,
            Gate.@Nullable Direction direction,
            @Nullable Instant at,
            @Nullable String outcome,
            @Nullable Boolean passed,
            @Nullable Integer persons) {

        /// Records of the first release knew of one person only.
        int howMany() {
            return persons == null ? 1 : persons;
        }
    }

    record OfHeartbeat(HeartbeatState state) {}

    record HeartbeatState(Instant lowWater) {}
}
