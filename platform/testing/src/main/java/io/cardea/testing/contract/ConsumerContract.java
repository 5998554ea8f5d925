package io.cardea.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.file.Path;
import java.util.Set;

/// Proves that a consumer's own record reads every example of a topic, those of old releases included, also when a
/// later producer adds fields, and that the fields which it wants are ones that the producer declares.
///
/// ```java
/// ConsumerContract.of(HouseStyle.mapper(), "identity.cards", CardRecord.class).verify();
/// ```
public final class ConsumerContract {

    private final ObjectMapper mapper;
    private final String topic;
    private final Class<?> reads;
    private ContractFiles files = ContractFiles.ofRepository();
    private Set<String> promised = Set.of();

    private ConsumerContract(ObjectMapper mapper, String topic, Class<?> reads) {
        this.mapper = mapper;
        this.topic = topic;
        this.reads = reads;
    }

    /// @param reads the consumer's record of `{change, state}`, holding only what it needs
    public static ConsumerContract of(ObjectMapper mapper, String topic, Class<?> reads) {
        return new ConsumerContract(mapper, topic, reads);
    }

    /// Lets the consumer be built before its producer declares these fields. Once they are declared, the promise is
    /// kept, and has to go.
    ///
    /// @param fields where they will stand in the record, such as `/state/group`
    public ConsumerContract promised(String... fields) {
        promised = Set.of(fields);
        return this;
    }

    ConsumerContract in(ContractFiles others) {
        files = others;
        return this;
    }

    /// Reads; throws one [AssertionError] that lists every example it could not read and every unknown field.
    public void verify() {
        var findings = new Findings(reads.getSimpleName() + " reading " + topic);
        var examples = files.everyEditionOf(topic).stream()
                .flatMap(edition -> ContractFiles.list(edition.resolve("examples")))
                .toList();
        findings.addUnless(!examples.isEmpty(), "the topic has no examples");
        var schemas = files.messagesOf(topic).map(SchemaNode::of).toList();
        examples.forEach(example -> read(example, new LaterRelease(schemas), findings));
        new WantedFields(mapper, findings, promised).declaredIn(schemas, mapper.constructType(reads));
        findings.throwIfAny();
    }

    private void read(Path example, LaterRelease later, Findings findings) {
        var body = ContractFiles.json(example).path("body");
        var name = files.root().relativize(example);
        if (read(body, "cannot read " + name, findings)) {
            read(later.of(body), "cannot read a later release of " + name.getFileName(), findings);
        }
    }

    private boolean read(JsonNode body, String complaint, Findings findings) {
        try {
            reader().readValue(mapper.writeValueAsString(body));
            return true;
        } catch (JsonProcessingException e) {
            findings.add(complaint + ": " + e.getOriginalMessage());
            return false;
        }
    }

    private ObjectReader reader() {
        return mapper.readerFor(reads).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
