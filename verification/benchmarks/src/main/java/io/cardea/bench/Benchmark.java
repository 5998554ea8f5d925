package io.cardea.bench;

import java.util.List;

/// Something that can be measured again and again.
interface Benchmark {

    /// What it is called on the command line.
    String name();

    /// Measures. Takes minutes, and wants the machine for itself.
    List<Figure> run();
}
