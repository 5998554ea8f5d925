package io.cardea.stack.launcher;

import io.cardea.stack.place.Checkout;
import io.cardea.stack.suite.PortPlan;
import io.cardea.stack.suite.SuiteSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that all commands share: which suite is meant.
final class Place {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where everything is kept; CARDEA_DATA says it too (default: data in the checkout).",
            defaultValue = "${env:CARDEA_DATA}")
    @Nullable
    Path data;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            description = "First of fourteen ports in a row; CARDEA_PORT_BASE says it too (default: 8100).",
            defaultValue = "${env:CARDEA_PORT_BASE:-8100}")
    int portBase = 8100;

    SuiteSettings settings() {
        return new SuiteSettings(data(), new PortPlan(portBase));
    }

    Path data() {
        var folder = data == null ? Checkout.find().root().resolve("data") : data;
        return folder.toAbsolutePath().normalize();
    }
}
