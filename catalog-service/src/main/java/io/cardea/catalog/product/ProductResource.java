package io.cardea.catalog.product;

import io.cardea.chassis.id.Ids;
import io.cardea.chassis.journal.Expected;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.tenancy.Caller;
import io.cardea.chassis.web.Answer;
import io.cardea.chassis.web.Answers;
import io.cardea.chassis.web.Commands;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.cardea.chassis.web.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "products")
class ProductResource {

    private final Products products;
    private final ReadContent readContent;
    private final Commands commands;
    private final Caller caller;
    private final Ids ids;
    private final Pool pool;

    ProductResource(Products products, ReadContent readContent, Commands commands, Caller caller, Ids ids, Pool pool) {
        this.products = products;
        this.readContent = readContent;
        this.commands = commands;
        this.caller = caller;
        this.ids = ids;
        this.pool = pool;
    }

    @POST
    @Operation(operationId = "publishProduct", summary = "Publish a product")
    @APIResponseSchema(value = Product.class, responseCode = "201")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> publish(@NotNull @Valid ProductRequests.Publish wish) {
        UUID id = ids.next();
        return commands.run(
                wish,
                (tx, occasion) -> readContent
                        .run(tx, occasion.company(), wish.content())
                        .map(content -> Product.publish(id, wish.key(), content))
                        .chain(decision -> products.publish(tx, occasion, id, wish.key(), decision))
                        .map(published -> Answer.created(published, p -> p, "/v1/products/" + id)));
    }

    @GET
    @Operation(operationId = "listProducts", summary = "List the products")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Page<Product>> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return products.aggregates()
                .page(pool, caller.company(), Map.of(), Cursor.of(cursor, limit))
                .map(page -> page.map(Versioned::state));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProduct", summary = "Read a product")
    @APIResponseSchema(value = Product.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER, Roles.FRONT_DESK, Roles.ACCOUNTANT, Roles.MEMBER})
    public Uni<Response> get(@PathParam("id") UUID id) {
        return products.aggregates().get(pool, caller.company(), id).map(product -> Answers.ok(product, p -> p));
    }

    /// Makes the next version.
    @PUT
    @Path("/{id}")
    @Operation(operationId = "reviseProduct", summary = "Make a new version of a product")
    @APIResponseSchema(value = Product.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProductRequests.Revise wish) {
        var expected = Expected.required(ifMatch);
        return commands.run(
                wish,
                (tx, occasion) -> readContent
                        .run(tx, occasion.company(), wish)
                        .chain(content -> products.aggregates()
                                .change(tx, occasion, id, expected, product -> product.revise(content)))
                        .map(revised -> Answer.ok(revised, p -> p)));
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "withdrawProduct", summary = "Sell a product no more")
    @APIResponseSchema(value = Product.class, responseCode = "200")
    @RolesAllowed({Roles.OWNER, Roles.MANAGER})
    public Uni<Response> withdraw(@PathParam("id") UUID id) {
        return commands.run(
                null,
                (tx, occasion) -> products.aggregates()
                        .change(tx, occasion, id, Product::withdraw)
                        .map(withdrawn -> Answer.ok(withdrawn, p -> p)));
    }
}
