package io.cardea.chassis.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the cases of a sealed interface apart by the property `kind`: the simple name in upper snake case.
/// So `record OneOff(...)` of a sealed `Terms` is `{"kind":"ONE_OFF",...}`, and domain types need no annotations.
final class SealedTypes extends NopAnnotationIntrospector {

    static final String PROPERTY = "kind";

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass annotated, JavaType baseType) {
        if (sealedRoot(annotated.getRawType()) == null) {
            return null;
        }
        return new StdTypeResolverBuilder()
                .init(JsonTypeInfo.Id.NAME, null)
                .inclusion(JsonTypeInfo.As.PROPERTY)
                .typeProperty(PROPERTY);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        Class<?> raw = annotated.getRawType();
        return isSealedInterface(raw)
                ? cases(raw).map(c -> new NamedType(c, kindOf(c))).toList()
                : null;
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass annotated) {
        return sealedRoot(annotated.getRawType()) == null ? null : kindOf(annotated.getRawType());
    }

    /// Is it a case of a sealed type, so that its JSON says which?
    static boolean isCase(Class<?> type) {
        return sealedRoot(type) != null;
    }

    static String kindOf(Class<?> type) {
        return type.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private static @Nullable Class<?> sealedRoot(Class<?> type) {
        if (isSealedInterface(type)) {
            return type;
        }
        return Arrays.stream(type.getInterfaces())
                .filter(SealedTypes::isSealedInterface)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSealedInterface(Class<?> type) {
        return type.isInterface() && type.isSealed() && type.getPackageName().startsWith("io.cardea");
    }

    private static Stream<Class<?>> cases(Class<?> root) {
        return Arrays.stream(root.getPermittedSubclasses())
                .flatMap(c -> isSealedInterface(c) ? cases(c) : Stream.of(c));
    }
}
