package io.cardea.chassis.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// RFC 9457, with what the house adds to it. Refusals may carry more data; readers ignore what they do not know.
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema create() {
        var problem = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A refusal, RFC 9457. Further fields carry the data of the code.");
        for (var name : new String[] {"type", "title", "status", "code", "detail", "next"}) {
            problem.addProperty(name, property(name)).addRequired(name);
        }
        return problem.addProperty("field", property("field"));
    }

    private static Schema property(String name) {
        var schema = OASFactory.createSchema();
        return switch (name) {
            case "status" -> schema.addType(SchemaType.INTEGER).description("The HTTP status");
            case "code" -> schema.addType(SchemaType.STRING).description("Stable; to be decided by");
            case "detail" -> schema.addType(SchemaType.STRING).description("What happened here, for people");
            case "field" -> schema.addType(SchemaType.STRING).description("The field of the request that is meant");
            case "next" -> schema.addType(SchemaType.STRING).description("What to do now");
            default -> schema.addType(SchemaType.STRING);
        };
    }
}
