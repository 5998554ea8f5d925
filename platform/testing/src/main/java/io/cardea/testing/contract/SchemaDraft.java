package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Drafts a JSON Schema from Java types, for a person to read, correct and commit. Never used to check anything.
final class SchemaDraft {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectMapper mapper;

    SchemaDraft(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode of(Class<?> type) {
        return of(mapper.constructType(type));
    }

    ObjectNode of(JavaType type) {
        if (type.hasRawClass(Optional.class)) {
            return of(type.containedType(0));
        }
        if (type.isContainerType()) {
            return container(type);
        }
        var value = valueType(type);
        if (value != null) {
            return of(value);
        }
        if (type.getRawClass().isSealed() && type.getRawClass().isInterface()) {
            return alternatives(type);
        }
        return type.getRawClass().isRecord() ? object(type) : ScalarSchemas.of(type.getRawClass());
    }

    private ObjectNode container(JavaType type) {
        var elements = of(type.getContentType());
        return type.isMapLikeType()
                ? JSON.objectNode().put("type", "object").set("additionalProperties", elements)
                : JSON.objectNode().put("type", "array").set("items", elements);
    }

    private ObjectNode alternatives(JavaType type) {
        var schema = JSON.objectNode();
        var oneOf = schema.putArray("oneOf");
        SealedCases.of(type.getRawClass()).forEach(leaf -> oneOf.add(alternative(leaf)));
        return schema;
    }

    private ObjectNode alternative(Class<?> leaf) {
        var kind = JSON.objectNode().put("const", Names.screaming(leaf.getSimpleName()));
        var drafted = object(mapper.constructType(leaf));
        var properties = JSON.objectNode().set("kind", kind);
        ((ObjectNode) properties).setAll((ObjectNode) drafted.path("properties"));
        var required = JSON.arrayNode().add("kind");
        drafted.path("required").forEach(required::add);
        drafted.set("properties", properties);
        drafted.set("required", required);
        return drafted;
    }

    private ObjectNode object(JavaType type) {
        var schema = JSON.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = JSON.arrayNode();
        for (var property : mapper.getSerializationConfig().introspect(type).findProperties()) {
            properties.set(property.getName(), of(property.getPrimaryType()));
            if (!isOptional(type.getRawClass(), property)) {
                required.add(property.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private @Nullable JavaType valueType(JavaType type) {
        var accessor = mapper.getSerializationConfig().introspect(type).findJsonValueAccessor();
        return accessor == null ? null : accessor.getType();
    }

    private static boolean isOptional(Class<?> owner, BeanPropertyDefinition property) {
        return property.getPrimaryType().hasRawClass(Optional.class)
                || Arrays.stream(owner.getRecordComponents())
                        .filter(component -> component.getName().equals(property.getInternalName()))
                        .anyMatch(SchemaDraft::isNullable);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
