package io.cardea.chassis.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How one kind of aggregate is kept and told: its table, its topic, its message, its timer.
///
/// The table has the columns `id uuid primary key, company uuid, version bigint, state jsonb` and one for each entry of
/// `columns`, written from the state for queries.
///
/// @param name singular, kebab-case; names the events: `cardea.<name>.<change>.v1`
/// @param topic where its changes are published, or null when they are only audited
/// @param message the public state, mapped in one place from the inner one
/// @param changeMessage the public form of a change
/// @param withheld fields of the public state that partners' feeds do not carry
/// @param due when time alone changes the state next, or null
public record AggregateType<S, C>(
        String name,
        String table,
        @Nullable String topic,
        Class<S> stateClass,
        Function<S, UUID> id,
        Function<S, Object> message,
        Function<C, Object> changeMessage,
        Set<String> withheld,
        Map<String, Function<S, @Nullable Object>> columns,
        @Nullable Function<S, @Nullable Instant> due) {

    private static final ClassValue<String> KEBAB = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return type.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        }
    };

    /// An aggregate whose message is its state and that has no timer.
    public static <S, C> AggregateType<S, C> of(
            String name, String table, @Nullable String topic, Class<S> stateClass, Function<S, UUID> id) {
        return new AggregateType<>(name, table, topic, stateClass, id, s -> s, c -> c, Set.of(), Map.of(), null);
    }

    public AggregateType<S, C> toldAs(Function<S, Object> state, Function<C, Object> change) {
        return new AggregateType<>(name, table, topic, stateClass, id, state, change, withheld, columns, due);
    }

    /// Keeps these fields of the public state out of partners' feeds.
    public AggregateType<S, C> withholding(String... fields) {
        return new AggregateType<>(
                name, table, topic, stateClass, id, message, changeMessage, Set.of(fields), columns, due);
    }

    /// Writes a column beside the state.
    public AggregateType<S, C> column(String column, Function<S, @Nullable Object> value) {
        var more = new LinkedHashMap<>(columns);
        more.put(column, value);
        return new AggregateType<>(name, table, topic, stateClass, id, message, changeMessage, withheld, more, due);
    }

    public AggregateType<S, C> dueAt(Function<S, @Nullable Instant> timer) {
        return new AggregateType<>(
                name, table, topic, stateClass, id, message, changeMessage, withheld, columns, timer);
    }

    /// The CloudEvents type of a change.
    public String eventType(C change) {
        return "cardea." + name + "." + KEBAB.get(change.getClass()) + ".v1";
    }
}
