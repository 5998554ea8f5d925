package io.cardea.entitlement.gate;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What sites say of their gates.
@ApplicationScoped
public class SitesInPostgres {

    private static final SetStatement PUT = SetStatement.over("company uuid, id uuid, credential_classes text", """
                    insert into site_facts (company, id, credential_classes)
                    select company, id, string_to_array(credential_classes, ',') from given order by company, id
                    on conflict (company, id) do update set credential_classes = excluded.credential_classes""");

    /// Replaces the copy.
    public Uni<Void> put(Tx tx, UUID company, SiteFacts site) {
        String classes = site.credentialClasses() == null ? null : String.join(",", site.credentialClasses());
        return tx.run(PUT, company, site.id(), classes).replaceWithVoid();
    }
}
