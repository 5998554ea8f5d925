package io.cardea.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.web.Cursor;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServers.class)
class FilteringNotesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final UUID company = UUID.randomUUID();
    private final UUID milk = UUID.randomUUID();
    private final UUID bread = UUID.randomUUID();
    private final UUID salt = UUID.randomUUID();

    @Inject
    Notes notes;

    @Inject
    Transactions transactions;

    @BeforeEach
    void write() {
        write(milk, "Buy milk");
        write(bread, "Buy bread");
        write(salt, "Buy salt");
    }

    private void write(UUID id, String text) {
        var on = new Occasion(company, "test", null, Instant.EPOCH, null);
        var note = new Note(id, text, 0, new Note.Mood.Calm(), null);
        transactions
                .inTransaction(tx -> notes.all().create(tx, on, note, new NoteChange.Written()))
                .await()
                .atMost(PATIENCE);
    }

    private List<UUID> found(Map<String, ? extends @Nullable Object> filter) {
        return notes.all()
                .page(transactions.pool(), company, filter, Cursor.of(null, null))
                .map(page -> page.map(note -> note.state().id()).items())
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void a_value_is_looked_for_as_it_is() {
        assertThat(found(Map.of("text", "Buy milk"))).containsExactly(milk);
    }

    @Test
    void one_of_several_values_is_enough() {
        assertThat(found(Map.of("text", List.of("Buy milk", "Buy salt", "Buy sugar"))))
                .containsExactlyInAnyOrder(milk, salt);
    }

    @Test
    void of_no_values_nothing_has_one() {
        assertThat(found(Map.of("id", Set.of()))).isEmpty();
    }

    @Test
    void where_several_columns_are_named_one_of_them_is_enough() {
        assertThat(found(Map.of("text,id::text", Set.of("Buy milk", salt.toString()))))
                .containsExactlyInAnyOrder(milk, salt);
    }

    @Test
    void all_conditions_hold_at_once() {
        assertThat(found(Map.of("text,id::text", Set.of("Buy milk", salt.toString()), "id", Set.of(bread, salt))))
                .containsExactly(salt);
    }

    @Test
    void what_has_no_value_is_no_condition() {
        var filter = new HashMap<String, @Nullable Object>();
        filter.put("text", null);

        assertThat(found(filter)).containsExactlyInAnyOrder(milk, bread, salt);
    }
}
