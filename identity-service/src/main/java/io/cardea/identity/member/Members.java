package io.cardea.identity.member;

import io.cardea.chassis.database.DatabaseFailure;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The members, kept and told.
@ApplicationScoped
public class Members {

    private static final String EMAIL_UNIQUE = "members_email_unique";

    /// A second aggregate of the same id meets either the first one's row or its first journal row.
    private static final List<String> ID_UNIQUE =
            List.of("members_pkey", "journal_aggregate_type_aggregate_version_key");

    /// How members are stored and published; partners' feeds carry no personal data.
    public static final AggregateType<Member, MemberChange> TYPE = AggregateType.<Member, MemberChange>of(
                    "member", "members", "identity.members", Member.class, Member::id)
            .withholding("givenName", "familyName", "email", "language")
            .column("email", member -> Member.comparable(member.email()));

    private final Aggregates<Member, MemberChange> aggregates;

    Members(AggregateStore store) {
        this.aggregates = store.of(TYPE);
    }

    public Aggregates<Member, MemberChange> aggregates() {
        return aggregates;
    }

    /// Refuses a second member of the same e-mail or the same login.
    Uni<Versioned<Member>> register(Tx tx, Occasion occasion, Member member, MemberChange.How how) {
        return aggregates
                .create(tx, occasion, member, new MemberChange.Registered(how))
                .onFailure(failure -> DatabaseFailure.violates(failure, EMAIL_UNIQUE))
                .transform(taken -> new Refused(new MemberRefusal.EmailTaken()))
                .onFailure(failure -> ID_UNIQUE.stream().anyMatch(unique -> DatabaseFailure.violates(failure, unique)))
                .transform(there -> new Refused(new MemberRefusal.AlreadyRegistered(member.id())));
    }
}
