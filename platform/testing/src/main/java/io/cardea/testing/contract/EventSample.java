package io.cardea.testing.contract;

import java.nio.file.Path;

/// One sample of an event with the types behind it.
///
/// @param type the case of the sealed change
/// @param changeType what is written as `change`
/// @param stateType what is written as `state`
/// @param number counts the samples of the same case, from 1
record EventSample(EventExample example, Class<?> type, Class<?> changeType, Class<?> stateType, int number) {

    static final String SCHEMA = ".schema.json";

    String change() {
        return example.change();
    }

    Path schemaIn(Path topic) {
        return topic.resolve(change() + SCHEMA);
    }

    Path exampleIn(Path topic) {
        var name = number == 1 ? change() : change() + "-" + number;
        return topic.resolve("examples").resolve(name + ".json");
    }
}
