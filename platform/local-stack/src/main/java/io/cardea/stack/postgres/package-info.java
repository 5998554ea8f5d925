/// A PostgreSQL server of our own: unpacked from the bundle that the build fetched, its data in a folder that we
/// choose, its process ours. PostgreSQL refuses to run as root, so for root it runs [Unprivileged].
@NullMarked
package io.cardea.stack.postgres;

import org.jspecify.annotations.NullMarked;
