package io.cardea.chassis.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;

/// Says which field of a body could not be read, without telling the client about our classes.
@Singleton
class UnreadableBody {

    private final Problems problems;

    UnreadableBody(Problems problems) {
        this.problems = problems;
    }

    Response problem(JacksonException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                problems.of("request.unknown-field", "There is no field " + field(unknown) + ".", field(unknown));
            case InvalidFormatException form ->
                problems.of(
                        "request.invalid",
                        WantedForm.sentence(field(form), form.getTargetType(), form.getValue()),
                        field(form));
            case ValueInstantiationException value ->
                problems.of("request.invalid", field(value) + " has a value that cannot be.", field(value));
            case MismatchedInputException type ->
                problems.of("request.invalid", field(type) + " is missing or of another type.", field(type));
            default -> problems.of("request.malformed", "The body is not JSON.", null);
        };
    }

    private static String field(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? "body" : path;
    }
}
