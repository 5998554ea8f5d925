/// Reads the file of the store without LMDB, page by page, to see whether it is whole.
///
/// LMDB believes its file: a page that lies to it takes the whole process down, and a value with a flipped bit is
/// handed out as it is. Layouts and names are those of LMDB 0.9 on a 64-bit machine (`mdb.c`: `MDB_page`, `MDB_node`,
/// `MDB_meta`, `MDB_db`).
@NullMarked
package io.cardea.gateway.examination;

import org.jspecify.annotations.NullMarked;
