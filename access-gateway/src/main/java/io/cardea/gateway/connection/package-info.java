/// One connection per controller, for those that prefer it to a request per scan: a WebSocket at
/// `/v1/gates/{gate}/connection`, proven by the gate's key like everything else.
///
/// Every message is an object of JSON. A controller sends one of these, with an `id` of its own that
/// comes back with the answer, and gets the next answer only after this one:
///
/// | it sends | it gets |
/// |---|---|
/// | `check`, as posted to `/checks` | `check` |
/// | `passage`, as posted to `/passages` | `passage` |
/// | `acknowledge`: `{"command": id}` | `acknowledge` |
/// | anything else, or what makes no sense | `problem` |
///
/// It is sent `connected` at first, with how its gate stands, and `command` whenever staff says
/// something to the gate: to open once, to lock down, to let everybody through, to be as usual again.
/// What lasts is sent again with every new connection; to open is not, once it was acknowledged or is
/// too late. Nothing depends on the connection: how the gate stands decides every check and stands in
/// every list, and it came with the gate.
@NullMarked
package io.cardea.gateway.connection;

import org.jspecify.annotations.NullMarked;
