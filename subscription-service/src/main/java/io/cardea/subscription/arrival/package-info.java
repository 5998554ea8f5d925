/// Patience with facts of other services. Whoever has just made a product, a member or a site may order at once, and
/// the record that tells of it may still be on its way: then a request waits a moment before it is refused.
@NullMarked
package io.cardea.subscription.arrival;

import org.jspecify.annotations.NullMarked;
