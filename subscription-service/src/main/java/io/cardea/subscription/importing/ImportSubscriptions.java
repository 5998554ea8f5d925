package io.cardea.subscription.importing;

import io.cardea.chassis.database.Tx;
import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.refusal.NotFound;
import io.cardea.chassis.refusal.Refusal;
import io.cardea.subscription.facts.Home;
import io.cardea.subscription.importing.ImportReport.Imported;
import io.cardea.subscription.importing.ImportReport.NotImported;
import io.cardea.subscription.member.Members;
import io.cardea.subscription.place.Homes;
import io.cardea.subscription.product.Product;
import io.cardea.subscription.product.Products;
import io.cardea.subscription.subscription.Subscription;
import io.cardea.subscription.subscription.SubscriptionChange;
import io.cardea.subscription.subscription.Subscriptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Imports a file. Every line is decided before the first is written, so that one transaction takes all good ones.
@ApplicationScoped
class ImportSubscriptions {

    private final Subscriptions subscriptions;
    private final Products products;
    private final Members members;
    private final Homes homes;
    private final Ids ids;

    ImportSubscriptions(Subscriptions subscriptions, Products products, Members members, Homes homes, Ids ids) {
        this.subscriptions = subscriptions;
        this.products = products;
        this.members = members;
        this.homes = homes;
        this.ids = ids;
    }

    /// What the lines refer to, as far as the company has it.
    record Known(Home home, Map<String, Product> products, Set<UUID> members) {}

    Uni<Known> lookUp(UUID company, List<Line> lines) {
        return homes.of(company, null)
                .chain(home -> products.byName(company, named(lines, Row::product))
                        .chain(found -> members.among(company, named(lines, Row::member))
                                .map(people -> new Known(home, found, people))));
    }

    Uni<ImportReport> write(Tx tx, Occasion occasion, List<Line> lines, Known known) {
        var report = new ImportReport(new ArrayList<>(), new ArrayList<>());
        var written = Uni.createFrom().voidItem();
        for (var line : lines) {
            written = switch (line) {
                case Line.Unreadable(int number, var refusal) -> written.invoke(() -> refuse(report, number, refusal));
                case Line.Readable(int number, var row) ->
                    written.chain(() -> write(tx, occasion, number, row, known, report));
            };
        }
        return written.replaceWith(report);
    }

    private Uni<Void> write(Tx tx, Occasion occasion, int number, Row row, Known known, ImportReport report) {
        var product = known.products().get(row.product());
        if (product == null) {
            return refuse(report, number, new NotFound("product", row.product()));
        }
        if (!known.members().contains(row.member())) {
            return refuse(report, number, new NotFound("member", row.member().toString()));
        }
        return switch (Importing.take(ids.next(), row, product.agreement(), known.home(), occasion.at())) {
            case Importing.Outcome.NotTaken(var refusal) -> refuse(report, number, refusal);
            case Importing.Outcome.Taken(var subscription) ->
                create(tx, occasion.because(row.reason()), subscription)
                        .invoke(() ->
                                report.imported().add(new Imported(number, subscription.id(), subscription.member())));
        };
    }

    private Uni<Void> create(Tx tx, Occasion occasion, Subscription subscription) {
        return subscriptions
                .create(tx, occasion, subscription, new SubscriptionChange.Imported())
                .replaceWithVoid();
    }

    private static Uni<Void> refuse(ImportReport report, int number, Refusal refusal) {
        report.refused().add(NotImported.of(number, refusal));
        return Uni.createFrom().voidItem();
    }

    private static <T> Set<T> named(List<Line> lines, Function<Row, T> name) {
        return lines.stream()
                .flatMap(line ->
                        line instanceof Line.Readable(int _, var row) ? Stream.of(name.apply(row)) : Stream.empty())
                .collect(Collectors.toSet());
    }
}
