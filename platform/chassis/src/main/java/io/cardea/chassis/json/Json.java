package io.cardea.chassis.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Reads and writes what we store and send ourselves; a failure here is a defect or a poison record, never the
/// client's.
@Singleton
public class Json {

    private final ObjectMapper mapper;
    private final Map<Class<?>, ObjectReader> tolerant = new ConcurrentHashMap<>();
    private final ClassValue<Boolean> cases = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return SealedTypes.isCase(type);
        }
    };

    public Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
        }
    }

    /// The value as a tree; the case of a sealed type at the top is left out, since the event's type already names it.
    public ObjectNode tree(Object value) {
        ObjectNode tree = mapper.valueToTree(value);
        return isCase(value) ? tree.without(List.of(SealedTypes.PROPERTY)) : tree;
    }

    /// Is the value a case of a sealed type, so that what is written of it says which?
    public boolean isCase(Object value) {
        return cases.get(value.getClass());
    }

    /// Reads what an earlier or later release may have written: unknown fields are ignored.
    public <T> T readTolerantly(String json, Class<T> type) {
        try {
            return tolerant(type).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /// As above, from bytes.
    public <T> T readTolerantly(byte[] json, Class<T> type) {
        try {
            return tolerant(type).readValue(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    public JsonNode parse(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private ObjectReader tolerant(Class<?> type) {
        return tolerant.computeIfAbsent(
                type, one -> mapper.readerFor(one).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }
}
