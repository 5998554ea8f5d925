package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/// What a single value looks like in JSON Schema.
final class ScalarSchemas {

    private static final Map<Class<?>, String> FORMATS = Map.of(
            UUID.class, "uuid",
            Instant.class, "date-time",
            OffsetDateTime.class, "date-time",
            LocalDate.class, "date",
            LocalTime.class, "time",
            Duration.class, "duration",
            Period.class, "duration",
            URI.class, "uri");

    private static final Map<Class<?>, String> NUMBERS = Map.of(
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            BigInteger.class, "integer",
            BigDecimal.class, "number",
            double.class, "number",
            Double.class, "number");

    private ScalarSchemas() {}

    static ObjectNode of(Class<?> type) {
        if (type.isEnum()) {
            return enumeration(type);
        }
        if (NUMBERS.containsKey(type)) {
            return typed(NUMBERS.get(type));
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type == Object.class) {
            return JsonNodeFactory.instance.objectNode();
        }
        var string = typed("string");
        return FORMATS.containsKey(type) ? string.put("format", FORMATS.get(type)) : string;
    }

    private static ObjectNode enumeration(Class<?> type) {
        var schema = typed("string");
        var values = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).forEach(constant -> values.add(((Enum<?>) constant).name()));
        return schema;
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
