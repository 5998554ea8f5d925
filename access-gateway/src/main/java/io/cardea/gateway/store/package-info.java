/// What survives: ordered tables of bytes in one LMDB environment, so that whatever one transaction changed is there
/// whole or not at all after the process was killed: a pass together with the offset it came from, a decision together
/// with the use it takes. Nobody else's process is needed to read it back.
///
/// [io.cardea.gateway.store.Store] is the port, [io.cardea.gateway.store.LmdbStore] the adapter; what stands in the
/// tables is the business of the slices that own it.
@NullMarked
package io.cardea.gateway.store;

import org.jspecify.annotations.NullMarked;
