package io.cardea.usual;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/// Checks by a key of Redis.
@Path("/keys/checks")
public class KeyResource {

    private final ReactiveValueCommands<String, String> passes;

    KeyResource(ReactiveRedisDataSource redis) {
        this.passes = redis.value(String.class);
    }

    @POST
    public Uni<CheckAnswer> check(Check check) {
        return passes.get(check.credential()).map(CheckAnswer::by);
    }
}
