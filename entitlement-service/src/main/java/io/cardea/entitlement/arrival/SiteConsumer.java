package io.cardea.entitlement.arrival;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.subscribe.Received;
import io.cardea.chassis.subscribe.Subscriber;
import io.cardea.entitlement.gate.SiteFacts;
import io.cardea.entitlement.gate.SitesInPostgres;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A company has new sites, or they say something else of their gates.
@ApplicationScoped
class SiteConsumer implements Subscriber<SiteConsumer.Message> {

    /// What is read of `identity.companies`.
    record Message(State state) {

        record State(List<SiteFacts> sites) {}
    }

    private final SitesInPostgres sites;

    SiteConsumer(SitesInPostgres sites) {
        this.sites = sites;
    }

    @Override
    public String topic() {
        return "identity.companies";
    }

    @Override
    public Class<Message> reads() {
        return Message.class;
    }

    @Override
    public Uni<Void> apply(Tx tx, Received<Message> record) {
        return tx.inTurn(record.body().state().sites(), site -> sites.put(tx, record.company(), site));
    }
}
