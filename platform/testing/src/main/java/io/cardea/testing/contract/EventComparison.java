package io.cardea.testing.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Compares samples with the schemas and examples of one topic.
record EventComparison(Path topic, Findings findings) {

    void compare(List<EventSample> samples) {
        var schemas = new Schemas();
        for (var sample : samples) {
            var violations =
                    schemas.violations(sample.schemaIn(topic), sample.example().body());
            violations.forEach(violation -> findings.add(sample.change() + " breaks its schema: " + violation));
            example(sample);
        }
        declaredAndUsed(samples);
        everyExampleIsOfASample(samples);
    }

    private void example(EventSample sample) {
        var file = sample.exampleIn(topic);
        if (Files.notExists(file)) {
            findings.add("no example " + file.getFileName() + " (-Dcontracts.write=true writes it)");
        } else if (!ContractFiles.json(file).equals(sample.example().toJson())) {
            findings.add(
                    "the example " + file.getFileName() + " is not what the code writes (-Dcontracts.write=all), but\n"
                            + PrettyJson.of(sample.example().toJson()));
        }
    }

    private void declaredAndUsed(List<EventSample> samples) {
        var walk = new SchemaWalk();
        var roots = samples.stream().collect(Collectors.toMap(s -> s.schemaIn(topic), s -> s, (a, b) -> a));
        samples.forEach(
                s -> walk.along(SchemaNode.of(s.schemaIn(topic)), s.example().body()));
        walk.undeclared().forEach(pointer -> findings.add("no schema declares " + pointer));
        roots.keySet().stream()
                .flatMap(file -> walk.neverSeen(SchemaNode.of(file)).stream())
                .distinct()
                .sorted()
                .forEach(place -> findings.add("no sample carries " + place));
    }

    private void everyExampleIsOfASample(List<EventSample> samples) {
        var written = samples.stream().map(s -> s.exampleIn(topic)).collect(Collectors.toSet());
        ContractFiles.list(topic.resolve("examples"))
                .filter(file -> !written.contains(file))
                .forEach(file -> findings.add("no sample for the example " + file.getFileName()));
    }
}
