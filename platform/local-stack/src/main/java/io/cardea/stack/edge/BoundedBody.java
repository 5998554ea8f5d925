package io.cardea.stack.edge;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/// Reads a request's body up to a limit, in bytes. It is read whole before a service sees any of it: a body is
/// small, and a slow or endless client then costs the edge some memory and the services nothing.
final class BoundedBody {

    /// The body is longer than the limit.
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge(int limit) {
            super("The body is longer than " + limit + " bytes.", null, false, false);
        }
    }

    private final int limit;
    private final Buffer read = Buffer.buffer();
    private final Promise<Buffer> whole = Promise.promise();

    private BoundedBody(int limit) {
        this.limit = limit;
    }

    static Future<Buffer> of(HttpServerRequest request, int limit) {
        var body = new BoundedBody(limit);
        request.handler(body::take).endHandler(_ -> body.whole.tryComplete(body.read));
        request.exceptionHandler(body.whole::tryFail);
        return body.whole.future();
    }

    private void take(Buffer more) {
        if (read.length() + more.length() > limit) {
            whole.tryFail(new TooLarge(limit));
        } else {
            read.appendBuffer(more);
        }
    }
}
