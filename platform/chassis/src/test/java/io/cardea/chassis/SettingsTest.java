package io.cardea.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every key and default of the chassis, so that none is added, renamed or changed unseen.
class SettingsTest {

    private static final Map<String, String> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("cardea.consumer.backoff", "500ms"),
            Map.entry("cardea.consumer.batch", "300"),
            Map.entry("cardea.consumer.enabled", "true"),
            Map.entry("cardea.consumer.haste", "8ms"),
            Map.entry("cardea.consumer.rest", "25ms"),
            Map.entry("cardea.consumer.patience", "60s"),
            Map.entry("cardea.kafka.bootstrap-servers", "${kafka.bootstrap.servers:127.0.0.1:8110}"),
            Map.entry("cardea.kafka.compaction-lag", "P7D"),
            Map.entry("cardea.kafka.partitions", "4"),
            Map.entry("cardea.kafka.replicas", "1"),
            Map.entry("cardea.keycloak.audience", "cardea"),
            Map.entry("cardea.keycloak.url", "http://127.0.0.1:8108"),
            Map.entry("cardea.relay.backoff", "500ms"),
            Map.entry("cardea.relay.batch", "500"),
            Map.entry("cardea.relay.enabled", "true"),
            Map.entry("cardea.relay.heartbeat-interval", "1s"),
            Map.entry("cardea.relay.heartbeat-topics", ""),
            Map.entry("cardea.relay.rest", "25ms"),
            Map.entry("cardea.relay.poll", "100ms"),
            Map.entry("cardea.timer.batch", "200"),
            Map.entry("cardea.timer.enabled", "true"),
            Map.entry("cardea.timer.interval", "500ms"),
            Map.entry("cardea.timer.retry-after", "5s")));

    @Test
    void these_are_all_keys_with_their_defaults() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Class<?> mapping : mappings()) {
            String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
            for (Method key : mapping.getDeclaredMethods()) {
                found.put(prefix + "." + name(key), value(key));
            }
        }

        assertThat(found).isEqualTo(ALL);
    }

    private static List<? extends Class<?>> mappings() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Settings.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .map(SettingsTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(Method key) {
        var named = key.getAnnotation(WithName.class);
        return named == null ? key.getName().toLowerCase(Locale.ROOT) : named.value();
    }

    private static String value(Method key) {
        var standard = key.getAnnotation(WithDefault.class);
        return standard == null ? "" : standard.value();
    }
}
