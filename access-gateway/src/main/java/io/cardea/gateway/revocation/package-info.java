/// A passage that a later-arriving revocation would have refused is reported as such.
///
/// A gate decides by what its gateway holds. A card that was blocked a moment ago, or while Kafka was away, still
/// opened by the pass from before. When the pass that says so arrives, whoever went in on the older one after it held
/// is looked for in the ledger, decided again by the new pass, and told once more with what it was overtaken by.
///
/// What is to be looked for is written down in the transaction that brings the pass, and deleted once it was looked
/// for, so that no crash between the two hides a passage. Looking twice tells once: a passage is overtaken only once.
@NullMarked
package io.cardea.gateway.revocation;

import org.jspecify.annotations.NullMarked;
