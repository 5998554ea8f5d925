/// One port in front of the six services, as the API gateway of a deployment is.
///
/// A request comes in ([Edge]), its raw target is judged ([RoutingTable]: one reading of a path or none, so that no two
/// programs can disagree about what it names), its body is read up to the limit, and it is sent on ([Forwarding]).
/// WebSockets are carried through ([Tunnel]).
/// Whatever the edge itself refuses is an `application/problem+json` like everybody else's ([EdgeProblem]).
@NullMarked
package io.cardea.stack.edge;

import org.jspecify.annotations.NullMarked;
