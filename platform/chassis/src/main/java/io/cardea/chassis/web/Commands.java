package io.cardea.chassis.web;

import io.cardea.chassis.clock.CompanyClocks;
import io.cardea.chassis.database.Transactions;
import io.cardea.chassis.database.Tx;
import io.cardea.chassis.journal.Occasion;
import io.cardea.chassis.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs the command of one request: company and actor from the token, time from the company's clock, one transaction,
/// and at most once per Idempotency-Key.
@RequestScoped
public class Commands {

    private static final String KEY = "Idempotency-Key";

    private final Caller caller;
    private final CompanyClocks clocks;
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final SharedCommands sharedCommands;
    private final HttpServerRequest request;

    Commands(
            Caller caller,
            CompanyClocks clocks,
            Transactions transactions,
            Idempotency idempotency,
            SharedCommands sharedCommands,
            HttpServerRequest request) {
        this.caller = caller;
        this.clocks = clocks;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.sharedCommands = sharedCommands;
        this.request = request;
    }

    /// Runs `work` for the caller's company.
    ///
    /// @param body what the request asks for, as it was read; the same key with another body is refused
    public Uni<Response> run(@Nullable Object body, BiFunction<Tx, Occasion, Uni<Answer>> work) {
        var company = caller.company();
        var actor = caller.actor();
        var trace = traceparent();
        return once(
                body, work, tx -> clocks.now(tx, company).map(now -> new Occasion(company, actor, null, now, trace)));
    }

    /// As above, on an occasion of the resource's own making.
    public Uni<Response> run(Occasion occasion, @Nullable Object body, BiFunction<Tx, Occasion, Uni<Answer>> work) {
        return once(body, work, _ -> Uni.createFrom().item(occasion));
    }

    /// As above, in one transaction with others that come at the same time. Only for work that does nothing but
    /// read and change this service's database, and that asks nothing of the request once it has begun.
    public Uni<Response> together(@Nullable Object body, BiFunction<Tx, Occasion, Uni<Answer>> work) {
        String key = request.getHeader(KEY);
        String asked = request.method() + " " + request.path();
        return sharedCommands
                .run(new SharedCommands.Command(
                        caller.company(),
                        caller.actor(),
                        traceparent(),
                        key == null ? null : new IdempotentRequest(key, asked, body),
                        work))
                .map(Answers::response);
    }

    private Uni<Response> once(
            @Nullable Object body, BiFunction<Tx, Occasion, Uni<Answer>> work, Function<Tx, Uni<Occasion>> occasion) {
        String key = request.getHeader(KEY);
        String asked = request.method() + " " + request.path();
        return transactions
                .inTransaction(tx -> occasion.apply(tx)
                        .chain(on -> key == null
                                ? work.apply(tx, on)
                                : idempotency.once(
                                        tx, on, new IdempotentRequest(key, asked, body), () -> work.apply(tx, on))))
                .map(Answers::response);
    }

    /// The caller's company, the caller, and the company's time.
    public Uni<Occasion> occasion() {
        var company = caller.company();
        var actor = caller.actor();
        return clocks.now(company).map(now -> new Occasion(company, actor, null, now, traceparent()));
    }

    /// The trace context that came with the request.
    public @Nullable String traceparent() {
        return request.getHeader("traceparent");
    }

    /// The Idempotency-Key that came with the request.
    public @Nullable String idempotencyKey() {
        return request.getHeader(KEY);
    }
}
