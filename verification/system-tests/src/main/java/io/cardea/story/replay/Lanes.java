package io.cardea.story.replay;

import io.cardea.story.http.StoryBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// Does many things side by side: each in a lane, one after the other within a lane.
public record Lanes(int count) {

    /// Everything that came out, in the order of what went in.
    ///
    /// @param lane which things have to keep their order: those with the same number
    public <T, R> List<R> each(List<T> things, ToIntFunction<T> lane, Function<T, R> work) {
        List<List<Integer>> places = places(things, lane);
        var results = new ConcurrentHashMap<Integer, R>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (List<Integer> mine : places) {
                running.add(threads.submit(() -> mine.forEach(i -> results.put(i, work.apply(things.get(i))))));
            }
            running.forEach(Lanes::await);
        }
        return IntStream.range(0, things.size())
                .mapToObj(results::get)
                .map(Objects::requireNonNull)
                .toList();
    }

    private <T> List<List<Integer>> places(List<T> things, ToIntFunction<T> lane) {
        List<List<Integer>> places = IntStream.range(0, count)
                .<List<Integer>>mapToObj(_ -> new ArrayList<>())
                .toList();
        for (int i = 0; i < things.size(); i++) {
            places.get(Math.floorMod(lane.applyAsInt(things.get(i)), count)).add(i);
        }
        return places;
    }

    private static void await(Future<?> lane) {
        try {
            lane.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("Interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StoryBroken broken ? broken : new StoryBroken("A lane broke off", e);
        }
    }
}
