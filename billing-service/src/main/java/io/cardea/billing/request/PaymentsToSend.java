package io.cardea.billing.request;

import io.cardea.billing.invoice.InvoiceLedger;
import io.cardea.billing.request.SendQueue.Entry;
import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.json.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks up what is to be done about a queued request, without locking it: whoever changes it queues it
/// again, and the queue's entries are locked by then (docs/decisions/0035).
@ApplicationScoped
public class PaymentsToSend {

    private static final SetStatement LOOK = SetStatement.over("company uuid, request uuid", """
            select n, r.state::text, i.status, m.state #>> '{card,token}', m.status = 'USABLE'
            from given join payment_requests r on r.id = given.request and r.company = given.company
                join invoices i on i.id = r.invoice
                left join payment_methods m on m.id = (r.state ->> 'method')::uuid and m.company = given.company""");

    private final Json json;

    PaymentsToSend(Json json) {
        this.json = json;
    }

    /// As of now; it may be another thing once the transaction has ended.
    public Uni<PaymentToSend> look(Tx tx, Entry entry) {
        return tx.run(LOOK, entry.company(), entry.request()).map(rows -> toSend(rows.getFirst(), entry));
    }

    private PaymentToSend toSend(Row row, Entry entry) {
        var request = json.readTolerantly(row.getString(1), PaymentRequest.class);
        String token = row.getString(3);
        return PaymentToSend.of(
                request,
                row.getString(2).equals(InvoiceLedger.OPEN),
                entry.ask(),
                entry.lookBack(),
                token == null ? null : new PaymentToSend.Token(token, row.getBoolean(4)));
    }
}
