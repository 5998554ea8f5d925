/// The copy of what others own and a decision needs: passes, gates, companies. It is kept in the store, changed only by
/// what the topics say, and read at every check.
///
/// Three rules hold whatever order records come in, and however often:
///
///  - A lower version never replaces a higher one. The same version again changes nothing but the mark that the entry
///    was seen in this reading of the topic.
///  - Nothing is removed because it is blocked or over: that is a state, with a version. Only an entry that a whole new
///    reading of a recreated topic did not bring again is swept away, and only when most others did come again.
///  - The credential itself is never kept, only a hash of it with its company.
@NullMarked
package io.cardea.gateway.copy;

import org.jspecify.annotations.NullMarked;
