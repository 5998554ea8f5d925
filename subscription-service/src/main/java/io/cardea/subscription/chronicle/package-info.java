/// Everything about one subscription in one answer (D02): what happened and who did it and why, what was paid, what
/// lies ahead; as of now, or as of any instant. The past is read from the journal, which alone is enough to know it.
@NullMarked
package io.cardea.subscription.chronicle;

import org.jspecify.annotations.NullMarked;
