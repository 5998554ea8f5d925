package io.cardea.chassis.tenancy;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Keeps who guards whom. In a group that is dissolved nobody does.
@ApplicationScoped
class GuardianshipSubscriber implements Subscriber<GuardianshipSubscriber.GroupEvent> {

    @Override
    public String topic() {
        return "identity.groups";
    }

    @Override
    public Class<GroupEvent> reads() {
        return GroupEvent.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<GroupEvent> record) {
        Group group = record.body().state();
        return tx.connection()
                .preparedQuery("delete from guardianships where group_id = $1")
                .execute(Sql.tuple(group.id()))
                .chain(() -> insert(tx, record.company(), group.id(), group.guardianships()));
    }

    private static Uni<Void> insert(Tx tx, UUID company, UUID group, List<Guardianship> all) {
        return tx.connection()
                .preparedQuery("""
                        insert into guardianships (company, group_id, guardian, ward)
                        select $1, $2, guardian, ward from unnest($3::uuid[], $4::uuid[]) as g (guardian, ward)
                        on conflict do nothing""")
                .execute(Sql.tuple(
                        company,
                        group,
                        all.stream().map(Guardianship::guardian).toArray(UUID[]::new),
                        all.stream().map(Guardianship::ward).toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    record GroupEvent(Group state) {}

    record Group(UUID id, List<Place> members, String status) {

        List<Guardianship> guardianships() {
            return status.equals("ACTIVE")
                    ? members.stream()
                            .flatMap(place -> place.guardianships().stream())
                            .toList()
                    : List.of();
        }
    }

    record Place(UUID member, List<UUID> guardians) {

        List<Guardianship> guardianships() {
            return guardians.stream()
                    .map(guardian -> new Guardianship(guardian, member))
                    .toList();
        }
    }

    private record Guardianship(UUID guardian, UUID ward) {}
}
