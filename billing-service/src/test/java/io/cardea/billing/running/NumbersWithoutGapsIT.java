package io.cardea.billing.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.billing.number.DocumentNumbers;
import io.cardea.billing.number.Series;
import io.cardea.chassis.database.Transactions;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(Lines.class)
class NumbersWithoutGapsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Inject
    DocumentNumbers numbers;

    @Inject
    Transactions transactions;

    private final UUID company = UUID.randomUUID();

    @Test
    void batches_side_by_side_of_which_some_are_rolled_back_leave_no_gap_and_no_double() {
        Queue<String> kept = new ConcurrentLinkedQueue<>();

        Multi.createFrom()
                .range(0, 40)
                .onItem()
                .transformToUni(batch -> batch % 3 == 0 ? inVain(7) : taken(7).invoke(kept::addAll))
                .merge(8)
                .collect()
                .asList()
                .await()
                .indefinitely();

        assertThat(kept).containsExactlyInAnyOrderElementsOf(upTo(kept.size()));
    }

    @Test
    void each_kind_of_document_and_each_year_has_a_series_of_its_own() {
        assertThat(one(Series.INVOICE, DAY)).isEqualTo("2026-000001");
        assertThat(one(Series.CREDIT_NOTE, DAY)).isEqualTo("C2026-000001");
        assertThat(one(Series.INVOICE, DAY.plusYears(1))).isEqualTo("2027-000001");
        assertThat(one(Series.INVOICE, DAY)).isEqualTo("2026-000002");
    }

    private Uni<Queue<String>> taken(int many) {
        return transactions.inTransaction(tx -> {
            Queue<String> got = new ConcurrentLinkedQueue<>();
            return tx.each(
                            IntStream.range(0, many).boxed().toList(),
                            (step, _) -> numbers.next(step, company, Series.INVOICE, DAY)
                                    .invoke(got::add)
                                    .replaceWithVoid())
                    .replaceWith(got);
        });
    }

    private Uni<Queue<String>> inVain(int many) {
        return transactions
                .<Queue<String>>inTransaction(tx -> tx.each(
                                IntStream.range(0, many).boxed().toList(),
                                (step, _) -> numbers.next(step, company, Series.INVOICE, DAY)
                                        .replaceWithVoid())
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("rolled back"))))
                .onFailure(IllegalStateException.class)
                .recoverWithItem(_ -> new ConcurrentLinkedQueue<>());
    }

    private String one(Series series, LocalDate on) {
        return transactions
                .inTransaction(tx -> numbers.next(tx, company, series, on))
                .await()
                .indefinitely();
    }

    private static List<String> upTo(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("2026-%06d"::formatted).toList();
    }
}
