package io.cardea.catalog.product;

import io.cardea.chassis.json.HouseStyle;
import io.cardea.testing.contract.EventContract;
import org.junit.jupiter.api.Test;

class ProductContractTest {

    @Test
    void products_are_published_as_the_contract_says() {
        EventContract.<Product, ProductChange>of(
                        HouseStyle.mapper(), "catalog.products", "product", ProductChange.class)
                .sample(SampleProduct.onSale(SampleProduct.monthly()), new ProductChange.Published())
                .sample(SampleProduct.onSale(SampleProduct.punchCard()), new ProductChange.Published())
                .sample(SampleProduct.onSale(SampleProduct.offPeak()), new ProductChange.Published())
                .sample(SampleProduct.onSale(SampleProduct.today()), new ProductChange.Published())
                .sample(SampleProduct.onSale(SampleProduct.summer()), new ProductChange.Published())
                .sample(SampleProduct.onSale(SampleProduct.committed()), new ProductChange.Published())
                .sample(SampleProduct.onSale(SampleProduct.prepaidYear()), new ProductChange.Published())
                .sample(SampleProduct.onSale(SampleProduct.tenAndOneFree()), new ProductChange.Published())
                .sample(
                        SampleProduct.onSale(SampleProduct.endless(Terms.Endless.UNTIL_USED_UP, 10)),
                        new ProductChange.Published())
                .sample(
                        SampleProduct.with(2, SampleProduct.taxed(Tax.Category.S, 2500), ProductStatus.ON_SALE),
                        new ProductChange.Revised())
                .sample(
                        SampleProduct.with(2, SampleProduct.priced(54900, "NOK"), ProductStatus.WITHDRAWN),
                        new ProductChange.Withdrawn())
                .verify();
    }
}
