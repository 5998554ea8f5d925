package io.cardea.bench;

import java.util.List;
import java.util.function.Consumer;

/// Something that can be measured again and again.
interface Benchmark {

    /// Asks for a quick run, on the command line; then also a system property that is true.
    String QUICK = "--quick";

    /// What it is called on the command line.
    String name();

    /// Measures. Takes minutes, and wants the machine for itself.
    ///
    /// @param progress is told how far it is
    List<Figure> run(Consumer<String> progress);
}
