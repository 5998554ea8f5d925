package io.cardea.stack.edge;

/// What the edge makes of a request target.
sealed interface Routing {

    /// The service with this short name answers.
    record To(String service) implements Routing {}

    /// The edge itself is asked how it is.
    record Health() implements Routing {}

    /// Nobody is asked.
    record Refused(EdgeProblem problem, String detail) implements Routing {}
}
