package io.cardea.subscription.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Changes that are wanted, in the order in which they were asked for. At most one of each kind: who wants another one
/// has to take the first one back, so that nothing is overwritten in silence.
public record Schedule(List<Scheduled> list) {

    public static final Schedule EMPTY = new Schedule(List.of());

    public Schedule {
        list = List.copyOf(Objects.requireNonNullElse(list, List.of()));
    }

    /// The wanted change of that kind.
    public <T extends Scheduled> Optional<T> find(Class<T> kind) {
        return list.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    public Optional<Scheduled> find(UUID id) {
        return list.stream().filter(scheduled -> scheduled.id().equals(id)).findFirst();
    }

    public Schedule with(Scheduled more) {
        return new Schedule(Stream.concat(list.stream(), Stream.of(more)).toList());
    }

    public Schedule without(UUID id) {
        return new Schedule(
                list.stream().filter(scheduled -> !scheduled.id().equals(id)).toList());
    }

    /// Without the one of that kind, where there is one of which this is true.
    public <T extends Scheduled> Schedule without(Class<T> kind, Predicate<T> which) {
        return find(kind).filter(which).map(wanted -> without(wanted.id())).orElse(this);
    }

    /// Without those of these kinds.
    @SafeVarargs
    public final Schedule without(Class<? extends Scheduled>... kinds) {
        return new Schedule(list.stream()
                .filter(scheduled -> Stream.of(kinds).noneMatch(kind -> kind.isInstance(scheduled)))
                .toList());
    }
}
