package io.cardea.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cardea.chassis.database.SetStatement;
import io.cardea.chassis.database.Together;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Decision;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.refusal.Refused;
import io.cardea.testing.cases.SeededCases;
import io.cardea.testing.servers.RealServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// What goes in step in one transaction comes out as if it had gone one after the other.
@QuarkusTest
@WithTestResource(RealServers.class)
class GoingInStepIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final SetStatement END = SetStatement.over("id uuid", """
            update notes s set state = jsonb_set(s.state, '{text}', to_jsonb((s.state ->> 'text') || ' end'))
            from given where s.id = given.id""");

    private final Occasion occasion = new Occasion(UUID.randomUUID(), "test", null, Instant.EPOCH, null);

    @Inject
    Notes notes;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Test
    void a_batch_equals_its_deeds_one_by_one() {
        SeededCases.times(15).check(random -> {
            List<UUID> alone = written(4);
            List<UUID> together = written(4);
            List<Deed> deeds = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(number -> Deed.drawn(number, random))
                    .toList();

            deeds.forEach(deed -> await(tx -> done(tx, deed, alone)));
            await(tx -> tx.each(deeds, (walker, deed) -> done(walker, deed, together)));

            for (int i = 0; i < alone.size(); i++) {
                assertThat(words(together.get(i))).containsExactlyInAnyOrderElementsOf(words(alone.get(i)));
                assertThat(journal(together.get(i))).isEqualTo(journal(alone.get(i)));
            }
        });
    }

    @Test
    void when_one_fails_nothing_of_the_batch_is_there() {
        UUID note = written(1).getFirst();
        var deeds = List.of(new Deed(1, List.of(0)), new Deed(Deed.SPOILED, List.of(0)), new Deed(2, List.of(0)));

        assertThatThrownBy(() -> await(tx -> tx.each(deeds, (walker, deed) -> done(walker, deed, List.of(note)))))
                .hasMessageContaining("spoiled");

        assertThat(words(note)).containsExactly("begin");
        assertThat(journal(note)).isEqualTo(List.of(1L));
    }

    @Test
    void those_who_wait_for_each_other_fail_instead_of_waiting_for_ever() {
        List<UUID> both = written(2);
        var crossed = List.of(both, both.reversed());

        assertThatThrownBy(() -> await(tx -> tx.each(
                        crossed,
                        (walker, order) ->
                                add(walker, order.getFirst(), "a").chain(() -> add(walker, order.getLast(), "b")))))
                .hasMessageContaining("wait for each other");

        assertThat(words(both.getFirst())).containsExactly("begin");
    }

    @Test
    void one_statement_writes_for_all() {
        List<UUID> many = written(50);

        await(tx -> tx.each(many, (walker, note) -> add(walker, note, "more")));

        assertThat(transactionsOf(many)).hasSize(1);
    }

    @Test
    void what_is_to_be_last_comes_after_all_else_whenever_it_was_asked_for() {
        List<UUID> many = written(3);

        await(tx -> tx.each(many, (walker, note) -> {
            many.forEach(any -> walker.last(END, any));
            return add(walker, note, "more");
        }));

        many.forEach(note -> assertThat(words(note)).containsExactly("begin", "more", "end"));
    }

    @Test
    void who_comes_together_and_is_refused_is_refused_alone() {
        UUID note = written(1).getFirst();
        UUID other = written(1).getFirst();
        var together = new Together<>(transactions, 10, this::saidTwice);

        var refused = together.join(note).subscribeAsCompletionStage();
        var again = together.join(note).subscribeAsCompletionStage();
        var taken = together.join(other).subscribeAsCompletionStage();

        assertThat(refused.join()).isEqualTo("twice");
        assertThatThrownBy(again::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(Refused.class);
        assertThat(taken.join()).isEqualTo("twice");
    }

    @Test
    void who_comes_together_with_a_bad_one_is_served_all_the_same() {
        List<UUID> many = written(5);
        var together = new Together<UUID, String>(
                transactions,
                10,
                (tx, note) -> note.equals(many.get(2))
                        ? add(tx, note, "x").map(_ -> {
                            throw new IllegalStateException("spoiled");
                        })
                        : add(tx, note, "x").replaceWith("done"));

        var all = many.stream()
                .map(note -> together.join(note).subscribeAsCompletionStage())
                .toList();

        assertThatThrownBy(all.get(2)::join).hasRootCauseMessage("spoiled");
        Stream.of(0, 1, 3, 4).forEach(i -> assertThat(all.get(i).join()).isEqualTo("done"));
        assertThat(words(many.get(2))).containsExactly("begin");
        assertThat(words(many.get(4))).containsExactly("begin", "x");
    }

    /// Adds a word to some notes, in the order of their ids as everybody does.
    ///
    /// @param notes which of them
    private record Deed(int number, List<Integer> notes) {

        static final int SPOILED = -1;

        static Deed drawn(int number, RandomGenerator random) {
            return new Deed(
                    number,
                    random.ints(1 + random.nextInt(3), 0, 4)
                            .boxed()
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    private Uni<Void> done(Tx tx, Deed deed, List<UUID> of) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int note : deed.notes()) {
            all = all.chain(() -> add(tx, of.get(note), "w" + deed.number()));
        }
        return all.invoke(() -> {
            if (deed.number() == Deed.SPOILED) {
                throw new IllegalStateException("spoiled");
            }
        });
    }

    private Uni<Void> add(Tx tx, UUID note, String word) {
        return notes.all()
                .change(tx, occasion, note, before -> added(before, word))
                .replaceWithVoid();
    }

    private static Decision<Note, NoteChange> added(Note note, String word) {
        return Decision.changed(note.edited(note.text() + " " + word), new NoteChange.TextEdited(note.text()));
    }

    private Uni<String> saidTwice(Tx tx, UUID note) {
        return notes.all()
                .change(tx, occasion, note, before -> NoteResource.decide(before, "twice"))
                .map(after -> after.state().text());
    }

    private List<UUID> written(int count) {
        var made = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            var note = new Note(UUID.randomUUID(), "begin", 0, new Note.Mood.Calm(), null);
            await(tx -> notes.all()
                    .create(tx, occasion, note, new NoteChange.Written())
                    .replaceWithVoid());
            made.add(note.id());
        }
        return made.stream().sorted().toList();
    }

    private List<String> words(UUID note) {
        Note read = notes.all()
                .get(pool, occasion.company(), note)
                .await()
                .atMost(PATIENCE)
                .state();
        return Arrays.asList(read.text().split(" ", -1));
    }

    private List<Long> journal(UUID note) {
        return longs("select version from journal where aggregate = any($1) order by seq", List.of(note));
    }

    private List<Long> transactionsOf(List<UUID> many) {
        return longs("select distinct xmin::text::bigint from journal where aggregate = any($1) and version = 2", many);
    }

    private List<Long> longs(String query, List<UUID> of) {
        var rows = pool.preparedQuery(query)
                .execute(Tuple.of(of.toArray(UUID[]::new)))
                .await()
                .atMost(PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getLong(0))
                .toList();
    }

    private void await(Function<Tx, Uni<Void>> work) {
        transactions.inTransaction(work).await().atMost(PATIENCE);
    }
}
