package io.cardea.stack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTheSettingsTest {

    @Test
    void without_settings_the_usual_ports_of_one_machine_are_used() {
        var settings = EdgeSettings.read(Map.of(), Map.of());

        assertThat(settings.port()).isEqualTo(8100);
        assertThat(settings.services()).hasSize(6).containsEntry("gateway", URI.create("http://127.0.0.1:8106"));
    }

    @Test
    void a_system_property_wins_over_the_environment() {
        var properties = Map.of("cardea.edge.service.billing", "http://here:1");
        var environment = Map.of("CARDEA_EDGE_SERVICE_BILLING", "http://there:2", "CARDEA_EDGE_PORT", "9");

        var settings = EdgeSettings.read(properties, environment);

        assertThat(settings.services()).containsEntry("billing", URI.create("http://here:1"));
        assertThat(settings.port()).isEqualTo(9);
    }

    @Test
    void every_service_of_the_routing_table_has_an_address() {
        var settings = EdgeSettings.read(Map.of(), Map.of());

        assertThat(RoutingTable.fromResource().services().values()).allMatch(settings.services()::containsKey);
    }
}
