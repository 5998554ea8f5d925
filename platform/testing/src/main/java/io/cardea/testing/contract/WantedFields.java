package io.cardea.testing.contract;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/// Finds fields that a consumer waits for and no producer declares: a typo there would read as absent for ever.
record WantedFields(ObjectMapper mapper, Findings findings) {

    void declaredIn(List<SchemaNode> schemas, JavaType wanted) {
        declaredIn(schemas, wanted, "");
    }

    private void declaredIn(List<SchemaNode> schemas, JavaType wanted, String at) {
        if (wanted.isContainerType() || wanted.hasRawClass(Optional.class)) {
            var content = wanted.getContentType() == null ? wanted.containedType(0) : wanted.getContentType();
            var inner = wanted.isContainerType()
                    ? SchemaNode.everywhere(schemas)
                            .flatMap(s -> s.elements().stream())
                            .toList()
                    : schemas;
            declaredIn(inner, content, at);
        } else if (wanted.getRawClass().isSealed()) {
            SealedCases.of(wanted.getRawClass()).forEach(leaf -> declaredIn(schemas, mapper.constructType(leaf), at));
        } else if (wanted.getRawClass().isRecord()) {
            fields(schemas, wanted, at);
        }
    }

    private void fields(List<SchemaNode> schemas, JavaType wanted, String at) {
        for (var field : mapper.getDeserializationConfig().introspect(wanted).findProperties()) {
            var here = at + "/" + field.getName();
            var declared = SchemaNode.everywhere(schemas)
                    .flatMap(schema -> schema.property(field.getName()).stream())
                    .toList();
            findings.addUnless(!declared.isEmpty(), "no schema declares " + here);
            if (!declared.isEmpty()) {
                declaredIn(declared, field.getPrimaryType(), here);
            }
        }
    }
}
