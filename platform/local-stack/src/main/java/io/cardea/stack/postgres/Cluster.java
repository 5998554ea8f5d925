package io.cardea.stack.postgres;

import io.cardea.stack.place.Folders;
import io.cardea.stack.process.Child;
import io.cardea.stack.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A data folder about to be made. It appears under its name only when it is complete.
record Cluster(Bundle bundle, Unprivileged unprivileged, PostgresSettings settings) {
    void make() {
        var data = settings.data().toAbsolutePath();
        var unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        Folders.privately(unfinished);
        try {
            var password = Files.writeString(unfinished.resolve("password"), settings.password());
            var folder = Folders.privately(unfinished.resolve("data"));
            unprivileged.own(unfinished);
            initialise(folder, password);
            Folders.delete(data);
            Files.move(folder, data, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path folder, Path password) {
        var words = new ArrayList<>(unprivileged.prefix());
        words.addAll(List.of(bundle.program("initdb"), "-D", folder.toString(), "--username=postgres"));
        words.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF8"));
        words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        if (!settings.keeping()) {
            words.add("--no-sync");
        }
        try (var child =
                Child.start(new Command("initdb", words, Map.of("TZ", "UTC"), settings.log(), Command.Ending.TERM))) {
            child.awaitSuccess();
        }
    }
}
