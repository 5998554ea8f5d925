package io.cardea.catalog.product;

import io.cardea.catalog.benefit.Benefit;
import io.cardea.catalog.benefit.Benefits;
import io.cardea.catalog.product.ProductRequests.BenefitRequest;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.money.Money;
import io.cardea.chassis.refusal.Refused;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns a request into a product's content, with a copy of each benefit that it names.
@ApplicationScoped
class ReadContent {

    private final Benefits benefits;

    ReadContent(Benefits benefits) {
        this.benefits = benefits;
    }

    Uni<Content> run(Tx tx, UUID company, ProductRequests.Revise wish) {
        Terms terms = TermsReading.terms(wish.terms());
        @Nullable Tax tax = wish.tax() == null ? null : wish.tax().tax();
        Rules rules = RulesReading.rules(wish.rules());
        @Nullable
        Prepaid prepaid = wish.prepaid() == null ? null : wish.prepaid().prepaid();
        Money price = wish.cost();
        return Multi.createFrom()
                .iterable(wish.benefits())
                .onItem()
                .transformToUniAndConcatenate(line ->
                        benefits.get(tx.connection(), company, line.benefit()).map(benefit -> given(benefit, line)))
                .collect()
                .asList()
                .map(given -> new Content(wish.name().strip(), price, terms, given, rules, tax, prepaid));
    }

    private static ProductBenefit given(Benefit benefit, BenefitRequest line) {
        if (!line.where().isEmpty() && !benefit.holdsAt(line.where())) {
            throw new Refused(new ProductRefusal.SiteOutsideBenefit(benefit.id()));
        }
        return ProductBenefit.of(benefit, line.where(), line.entries(), line.when());
    }
}
