/// The whole suite on one machine. A [LocalSuite] starts the [Part]s in parallel, each as soon as those that it
/// needs are there, stops and crashes single ones for whoever wants to see what happens then, and knows all URLs and
/// credentials. All that it keeps lies in one data folder.
@NullMarked
package io.cardea.stack.suite;

import org.jspecify.annotations.NullMarked;
