package io.cardea.contracts.evolution;

import static io.cardea.contracts.evolution.ChangeKind.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// Compares two OpenAPI documents operation by operation; what only describes (summaries, tags, servers) is not
/// compared.
final class OpenApiDiff {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final References before;
    private final References after;
    private final Changes changes = new Changes(Side.SURFACE);

    private OpenApiDiff(JsonNode before, JsonNode after) {
        this.before = References.within(before);
        this.after = References.within(after);
    }

    static Changes between(JsonNode before, JsonNode after) {
        var diff = new OpenApiDiff(before, after);
        var olds = before.path("paths");
        var nows = after.path("paths");
        Changes.names(olds, nows).forEach(path -> diff.path(path, olds.path(path), nows.path(path)));
        return diff.changes;
    }

    private void path(String path, JsonNode olds, JsonNode nows) {
        for (var method : Changes.names(olds, nows)) {
            var place = method + " " + path;
            if (!METHODS.contains(method)) {
                continue;
            }
            if (!nows.has(method)) {
                changes.add(OPERATION_REMOVED, place);
            } else if (!olds.has(method)) {
                changes.add(OPERATION_ADDED, place);
            } else {
                operation(olds.get(method), nows.get(method), place);
            }
        }
    }

    private void operation(JsonNode old, JsonNode now, String place) {
        changes.addIf(!old.path("operationId").equals(now.path("operationId")), OPERATION_RENAMED, place);
        roles(old, now, place);
        parameters(old, now, place);
        body(old.path("requestBody"), now.path("requestBody"), place);
        responses(old.path("responses"), now.path("responses"), place);
    }

    private void roles(JsonNode old, JsonNode now, String place) {
        var olds = Roles.of(old);
        var nows = Roles.of(now);
        Changes.missing(olds, nows).forEach(role -> changes.add(ROLE_REMOVED, place + " " + role));
        Changes.missing(nows, olds).forEach(role -> changes.add(ROLE_ADDED, place + " " + role));
    }

    private void parameters(JsonNode old, JsonNode now, String place) {
        var olds = byName(old, before);
        var nows = byName(now, after);
        var accepted = changes.on(Side.REQUEST);
        for (var name : Changes.names(olds, nows)) {
            var here = place + " " + name;
            var was = olds.path(name).path("required").asBoolean();
            var is = nows.path(name).path("required").asBoolean();
            if (!nows.has(name)) {
                accepted.add(PARAMETER_REMOVED, here);
            } else if (!olds.has(name)) {
                accepted.add(is ? REQUIRED_PARAMETER_ADDED : OPTIONAL_PARAMETER_ADDED, here);
            } else {
                accepted.addIf(!was && is, PARAMETER_MADE_REQUIRED, here);
                accepted.addIf(was && !is, PARAMETER_MADE_OPTIONAL, here);
                schema(accepted, olds.get(name), nows.get(name), here);
            }
        }
    }

    private static ObjectNode byName(JsonNode operation, References references) {
        var named = JsonNodeFactory.instance.objectNode();
        operation.path("parameters").forEach(each -> {
            var parameter = references.follow(each);
            named.set(
                    parameter.path("in").asText() + ":" + parameter.path("name").asText(), parameter);
        });
        return named;
    }

    private void body(JsonNode oldBody, JsonNode newBody, String place) {
        var here = place + " body";
        var old = before.follow(oldBody);
        var now = after.follow(newBody);
        var accepted = changes.on(Side.REQUEST);
        if (old.isMissingNode() || now.isMissingNode()) {
            accepted.addIf(!old.isMissingNode(), BODY_REMOVED, here);
            accepted.addIf(!now.isMissingNode(), BODY_ADDED, here);
            return;
        }
        var was = old.path("required").asBoolean();
        var is = now.path("required").asBoolean();
        accepted.addIf(!was && is, BODY_MADE_REQUIRED, here);
        accepted.addIf(was && !is, BODY_MADE_OPTIONAL, here);
        content(accepted, old, now, here);
    }

    private void responses(JsonNode olds, JsonNode nows, String place) {
        for (var status : Changes.names(olds, nows)) {
            var here = place + " " + status;
            if (!nows.has(status)) {
                changes.add(RESPONSE_REMOVED, here);
            } else if (!olds.has(status)) {
                changes.add(status.startsWith("4") || status.startsWith("5") ? REFUSAL_ADDED : SUCCESS_ADDED, here);
            } else {
                var answered = changes.on(Side.RESPONSE);
                content(answered, before.follow(olds.get(status)), after.follow(nows.get(status)), here);
            }
        }
    }

    private void content(Changes side, JsonNode old, JsonNode now, String place) {
        var olds = old.path("content");
        var nows = now.path("content");
        for (var type : Changes.names(olds, nows)) {
            var here = place + " " + type;
            side.addIf(!nows.has(type), MEDIA_TYPE_REMOVED, here);
            side.addIf(!olds.has(type), MEDIA_TYPE_ADDED, here);
            if (olds.has(type) && nows.has(type)) {
                schema(side, olds.get(type), nows.get(type), here);
            }
        }
    }

    private void schema(Changes side, JsonNode old, JsonNode now, String place) {
        var oldSchema = old.has("schema") ? old.get("schema") : NOTHING;
        var newSchema = now.has("schema") ? now.get("schema") : NOTHING;
        new SchemaDiff(before, after, side).compare(oldSchema, newSchema, place);
    }
}
