package io.cardea.gateway.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

/// Says which field of a body cannot be read, and nothing about our classes.
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(JacksonException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                Problem.ofField("request.unknown-field", field(unknown), "There is no field " + field(unknown) + ".");
            case ValueInstantiationException value ->
                Problem.ofField("request.invalid", field(value), field(value) + " has a value that cannot be.");
            case MismatchedInputException mismatch ->
                Problem.ofField(
                        "request.invalid", field(mismatch), field(mismatch) + " is missing or of a wrong type.");
            default -> Problem.of("request.malformed", "The body is not JSON.");
        };
    }

    private static String field(JsonMappingException unreadable) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : unreadable.getPath()) {
            String name = step.getFieldName();
            field.append(field.isEmpty() || name == null ? "" : ".")
                    .append(name == null ? "[" + step.getIndex() + "]" : name);
        }
        return field.isEmpty() ? "body" : field.toString();
    }
}
