package io.cardea.billing.dunning;

import io.cardea.billing.document.Wording;
import io.cardea.billing.invoice.Invoice;
import io.cardea.billing.mail.Letter;
import io.cardea.billing.mail.MailKind;
import io.cardea.billing.mail.MailQueue;
import io.cardea.billing.party.Buyer;
import io.cardea.billing.party.Parties;
import io.cardea.billing.party.Seller;
import io.cardea.billing.provider.ProvidersSettings;
import io.cardea.billing.subscription.Debtor;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// Writes to members about an invoice, in the caller's transaction: in the company's own words where it has some
/// for its language, in ours else.
@ApplicationScoped
class WriteLetter {

    private final Parties parties;
    private final MailQueue mails;
    private final ProvidersSettings settings;

    WriteLetter(Parties parties, MailQueue mails, ProvidersSettings settings) {
        this.parties = parties;
        this.mails = mails;
        this.settings = settings;
    }

    /// The address under which the member can pay, today and later.
    String linkTo(Invoice invoice) {
        return settings.publicUrl().resolve("/v1/payment-links/" + invoice.id()).toString();
    }

    Uni<Void> remind(Tx tx, Occasion occasion, Invoice invoice, Debtor debtor, Act.Remind act) {
        var step = act.step();
        return write(tx, occasion, invoice, debtor, MailKind.REMINDER, UsualText.reminder(step.days()), step.texts());
    }

    Uni<Void> suspended(Tx tx, Occasion occasion, Invoice invoice, Debtor debtor, DunningPlan plan) {
        return write(tx, occasion, invoice, debtor, MailKind.SUSPENSION, UsualText.SUSPENDED, plan.suspensionTexts());
    }

    Uni<Void> terminated(Tx tx, Occasion occasion, Invoice invoice, Debtor debtor, DunningPlan plan) {
        return write(
                tx, occasion, invoice, debtor, MailKind.TERMINATION, UsualText.TERMINATED, plan.terminationTexts());
    }

    private Uni<Void> write(
            Tx tx,
            Occasion occasion,
            Invoice invoice,
            Debtor debtor,
            MailKind kind,
            UsualText usual,
            Map<String, MailText> own) {
        UUID company = occasion.company();
        return parties.seller(tx, company)
                .chain(seller -> parties.buyer(tx, company, invoice.item().member())
                        .map(buyer -> letter(invoice, debtor, kind, usual, own, seller, buyer)))
                .chain(letter -> mails.add(tx, occasion, letter));
    }

    private Letter letter(
            Invoice invoice,
            Debtor debtor,
            MailKind kind,
            UsualText usual,
            Map<String, MailText> own,
            Seller seller,
            Buyer buyer) {
        var said = seller.particulars();
        var wording = Wording.in(said == null ? null : said.language());
        var text = own.getOrDefault(wording.language(), usual.in(wording.language()))
                .filled(Map.of(
                        Placeholder.NAME, buyer.name(),
                        Placeholder.PRODUCT, debtor.product(),
                        Placeholder.AMOUNT, wording.money(invoice.total()),
                        Placeholder.DUE_DATE, wording.date(invoice.dueOn()),
                        Placeholder.LINK, linkTo(invoice),
                        Placeholder.INVOICE, invoice.number(),
                        Placeholder.COMPANY, seller.name()));
        return new Letter(
                invoice.item().member(),
                buyer.email(),
                invoice.id(),
                kind,
                wording.language(),
                text.subject(),
                text.body(),
                seller);
    }
}
