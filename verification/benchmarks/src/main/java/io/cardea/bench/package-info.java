/// Measures what the README claims, and holds it to goals.
///
/// [Bench] runs a [Benchmark] by its name; what it yields ([Figure]) is laid beside what was measured the last time
/// ([Result]), printed as a [Table], and written down with the commit and the [Machine].
@NullMarked
package io.cardea.bench;

import org.jspecify.annotations.NullMarked;
