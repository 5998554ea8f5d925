package io.cardea.catalog.product;

import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be bought (A06), in its newest version.
///
/// @param key names it for people; unique in the company
/// @param productVersion from 1; a revision makes the next one
/// @param rules usual where none were written down, as in the first release
/// @param tax absent where nobody said anything of tax
/// @param prepaid absent where it is not several units at once
public record Product(
        UUID id,
        String key,
        String name,
        int productVersion,
        Money price,
        Terms terms,
        List<ProductBenefit> benefits,
        Rules rules,
        @Nullable Tax tax,
        @Nullable Prepaid prepaid,
        ProductStatus status) {

    public Product {
        benefits = List.copyOf(benefits);
        rules = Objects.requireNonNullElse(rules, Rules.USUAL);
    }

    /// A product as it begins.
    static Decision<Product, ProductChange> publish(UUID id, String key, Content content) {
        return content.refusal()
                .<Decision<Product, ProductChange>>map(Decision::refused)
                .orElseGet(() -> Decision.changed(
                        with(id, key, 1, content, ProductStatus.ON_SALE), new ProductChange.Published()));
    }

    /// Another version with this content; the same content makes none.
    Decision<Product, ProductChange> revise(Content content) {
        if (status == ProductStatus.WITHDRAWN) {
            return Decision.refused(new ProductRefusal.Withdrawn(id));
        }
        if (content.equals(content())) {
            return Decision.unchanged();
        }
        return content.refusal()
                .<Decision<Product, ProductChange>>map(Decision::refused)
                .orElseGet(() -> Decision.changed(
                        with(id, key, productVersion + 1, content, status), new ProductChange.Revised()));
    }

    /// Is sold no more; withdrawing it twice changes nothing.
    Decision<Product, ProductChange> withdraw() {
        return switch (status) {
            case WITHDRAWN -> Decision.unchanged();
            case ON_SALE ->
                Decision.changed(
                        with(id, key, productVersion, content(), ProductStatus.WITHDRAWN),
                        new ProductChange.Withdrawn());
        };
    }

    private Content content() {
        return new Content(name, price, terms, benefits, rules, tax, prepaid);
    }

    private static Product with(UUID id, String key, int version, Content content, ProductStatus status) {
        return new Product(
                id,
                key,
                content.name(),
                version,
                content.price(),
                content.terms(),
                content.benefits(),
                content.rules(),
                content.tax(),
                content.prepaid(),
                status);
    }
}
