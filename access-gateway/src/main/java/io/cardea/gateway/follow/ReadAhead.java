package io.cardea.gateway.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/// Batches that other threads read while one after the other is applied: to read JSON takes longer than to write it
/// down.
///
/// @param <R> what is read
/// @param <M> what it means
final class ReadAhead<R, M> {

    private final List<Batch<R, M>> batches = new ArrayList<>();

    /// Begins to read.
    ///
    /// @param size the most in a batch
    /// @param reader says what one means; may be called by any thread
    ReadAhead(List<R> all, int size, Function<R, M> reader) {
        for (int from = 0; from < all.size(); from += size) {
            List<R> some = all.subList(from, Math.min(from + size, all.size()));
            batches.add(new Batch<>(
                    some, new FutureTask<>(() -> some.stream().map(reader).toList())));
        }
        batches.forEach(batch -> ForkJoinPool.commonPool().execute(batch.meaning()));
    }

    /// Takes a batch and what it means; returns how many of it counted.
    @FunctionalInterface
    interface Applier<R, M> {
        int apply(List<R> batch, List<M> meaning);
    }

    /// Gives the applier every batch, in their order and from this thread; returns how many counted.
    int applied(Applier<R, M> applier) {
        int counted = 0;
        for (Batch<R, M> batch : batches) {
            readUntilDone(batch);
            counted += applier.apply(batch.all(), batch.read());
        }
        return counted;
    }

    // Instead of waiting for the others, this thread reads too: what they would come to last.
    private void readUntilDone(Batch<R, M> wanted) {
        for (int last = batches.size() - 1; !wanted.meaning().isDone() && last >= 0; last--) {
            batches.get(last).meaning().run();
        }
    }

    private record Batch<R, M>(List<R> all, FutureTask<List<M>> meaning) {

        List<M> read() {
            try {
                return meaning.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
