package io.cardea.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.file.Path;
import java.util.List;

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
    private final List<Path> editions;

    private ConsumerContract(ObjectMapper mapper, String topic, Class<?> reads) {
        this.mapper = mapper;
        this.topic = topic;
        this.reads = reads;
        this.editions = ContractFiles.ofRepository().everyEditionOf(topic);
    }

    /// @param reads the consumer's record of `{change, state}`, holding only what it needs
    public static ConsumerContract of(ObjectMapper mapper, String topic, Class<?> reads) {
        return new ConsumerContract(mapper, topic, reads);
    }

    /// Reads; throws one [AssertionError] that lists every example it could not read and every unknown field.
    public void verify() {
        var findings = new Findings(reads.getSimpleName() + " reading " + topic);
        var examples = editions.stream()
                .flatMap(edition -> ContractFiles.list(edition.resolve("examples")))
                .toList();
        findings.addUnless(!examples.isEmpty(), "the topic has no examples");
        examples.forEach(example -> read(example, findings));
        var schemas = ContractFiles.list(ContractFiles.ofRepository().topic(topic))
                .filter(file -> file.getFileName().toString().endsWith(EventSample.SCHEMA))
                .filter(file -> !file.getFileName().toString().startsWith("state."))
                .map(SchemaNode::of)
                .toList();
        new WantedFields(mapper, findings).declaredIn(schemas, mapper.constructType(reads));
        findings.throwIfAny();
    }

    private void read(Path example, Findings findings) {
        var body = ContractFiles.json(example).path("body");
        var later = LaterRelease.of(body);
        try {
            reader().readValue(mapper.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            findings.add("cannot read " + example.getFileName() + ": " + e.getOriginalMessage());
            return;
        }
        try {
            reader().readValue(text(later));
        } catch (JsonProcessingException e) {
            findings.add("cannot read a later release of " + example.getFileName() + ": " + e.getOriginalMessage());
        }
    }

    private ObjectReader reader() {
        return mapper.readerFor(reads).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private String text(JsonNode json) throws JsonProcessingException {
        return mapper.writeValueAsString(json);
    }
}
