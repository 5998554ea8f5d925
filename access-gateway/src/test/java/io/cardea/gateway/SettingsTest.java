package io.cardea.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.gateway.broker.KafkaSettings;
import io.cardea.gateway.ledger.LedgerSettings;
import io.cardea.gateway.store.StoreSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every key and default, so that none changes by accident: somebody's deployment sets them.
class SettingsTest {

    @Test
    void keys_and_defaults_are_these() throws ClassNotFoundException {
        Map<String, String> keys = new TreeMap<>();
        collect(keys, GatewaySettings.class);
        collect(keys, KafkaSettings.class);
        collect(keys, LedgerSettings.class);
        collect(keys, StoreSettings.class);
        collect(keys, Class.forName("io.cardea.gateway.check.CheckSettings"));
        collect(keys, Class.forName("io.cardea.gateway.device.DeviceSettings"));
        collect(keys, Class.forName("io.cardea.gateway.follow.FollowSettings"));
        collect(keys, Class.forName("io.cardea.gateway.list.ListSettings"));
        collect(keys, Class.forName("io.cardea.gateway.publish.PublishSettings"));

        assertThat(keys)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("cardea.gateway.id", "gateway-1"),
                        Map.entry("cardea.gateway.data-dir", "data/access-gateway"),
                        Map.entry("cardea.gateway.max-offline", "PT24H"),
                        Map.entry("cardea.gateway.check.wait-for-pass", "PT0.3S"),
                        Map.entry("cardea.gateway.device.burst", "200"),
                        Map.entry("cardea.gateway.device.certificates", "false"),
                        Map.entry("cardea.gateway.device.most-at-once", "256"),
                        Map.entry("cardea.gateway.device.requests-per-second", "100"),
                        Map.entry("cardea.gateway.device.say-within", "PT10S"),
                        Map.entry("cardea.gateway.follow.back-off", "PT1S"),
                        Map.entry("cardea.gateway.follow.batch", "200"),
                        Map.entry("cardea.gateway.follow.check-topics-every", "PT3S"),
                        Map.entry("cardea.gateway.follow.peers-look-back", "P2D"),
                        Map.entry("cardea.gateway.follow.sweep-after", "PT1H"),
                        Map.entry("cardea.gateway.ledger.hold-for", "PT30S"),
                        Map.entry("cardea.gateway.ledger.keep-for", "P7D"),
                        Map.entry("cardea.gateway.ledger.scan-window", "PT10M"),
                        Map.entry("cardea.gateway.lists.at-once", "4"),
                        Map.entry("cardea.gateway.lists.code-keys", "WHERE_NEEDED"),
                        Map.entry("cardea.gateway.lists.horizon", "PT72H"),
                        Map.entry("cardea.gateway.lists.offline-uses", "1"),
                        Map.entry("cardea.gateway.lists.signing-seeds", ""),
                        Map.entry("cardea.gateway.publish.back-off", "PT1S"),
                        Map.entry("cardea.gateway.publish.batch", "500"),
                        Map.entry("cardea.gateway.publish.check-topics-every", "PT5S"),
                        Map.entry("cardea.gateway.publish.health-every", "PT1M"),
                        Map.entry("cardea.gateway.publish.every", "PT0.02S"),
                        Map.entry("cardea.gateway.store.durability", "PROCESS"),
                        Map.entry("cardea.gateway.store.flush-every", "PT1S"),
                        Map.entry("cardea.gateway.store.map-size", "4G"),
                        Map.entry("cardea.kafka.bootstrap-servers", "${kafka.bootstrap.servers:127.0.0.1:8110}"),
                        Map.entry("cardea.kafka.compaction-lag", "P7D"),
                        Map.entry("cardea.kafka.partitions", "4"),
                        Map.entry("cardea.kafka.replicas", "1")));
    }

    private static void collect(Map<String, String> keys, Class<?> settings) {
        String prefix = settings.getAnnotation(ConfigMapping.class).prefix();
        for (Method method : settings.getDeclaredMethods()) {
            String key = method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            WithDefault preset = method.getAnnotation(WithDefault.class);
            keys.put(prefix + "." + key, preset == null ? "" : preset.value());
        }
    }
}
