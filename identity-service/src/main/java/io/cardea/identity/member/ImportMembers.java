package io.cardea.identity.member;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Occasion;
import io.cardea.identity.member.MemberFile.Line;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Registers what a file holds in one transaction; lines that cannot be are told by number and do not stop the others.
@ApplicationScoped
class ImportMembers {

    private final Members members;
    private final Ids ids;

    ImportMembers(Members members, Ids ids) {
        this.members = members;
        this.ids = ids;
    }

    Uni<Imported> run(Tx tx, Occasion occasion, List<Line> lines) {
        return taken(tx, occasion.company(), lines)
                .chain(taken -> Multi.createFrom()
                        .iterable(lines)
                        .onItem()
                        .transformToUniAndConcatenate(line -> register(tx, occasion, line, taken))
                        .collect()
                        .asList()
                        .map(Imported::of));
    }

    private Uni<Outcome> register(Tx tx, Occasion occasion, Line line, Set<String> taken) {
        return switch (line) {
            case Line.Bad bad -> Uni.createFrom().item(new Outcome.Refused(bad));
            case Line.Good(int number, Particulars who)
            when taken.contains(Member.comparable(who.email())) ->
                Uni.createFrom().item(new Outcome.Refused(Line.Bad.emailTaken(number)));
            case Line.Good(int number, Particulars who) -> {
                Member member = Member.registered(ids.next(), who);
                yield members.register(tx, occasion, member, MemberChange.How.IMPORT)
                        .replaceWith(new Outcome.Registered(number, member.id()));
            }
        };
    }

    private static Uni<Set<String>> taken(Tx tx, UUID company, List<Line> lines) {
        String[] emails = lines.stream()
                .filter(Line.Good.class::isInstance)
                .map(line -> Member.comparable(((Line.Good) line).particulars().email()))
                .toArray(String[]::new);
        return tx.connection()
                .preparedQuery("select email from members where company = $1 and email = any($2)")
                .execute(Sql.tuple(company, emails))
                .map(rows -> {
                    var taken = new HashSet<String>();
                    rows.forEach(row -> taken.add(row.getString(0)));
                    return taken;
                });
    }

    /// What became of a line.
    sealed interface Outcome {

        record Registered(int line, UUID id) implements Outcome {}

        record Refused(Line.Bad line) implements Outcome {}
    }
}
