package io.cardea.stack.postgres;

import io.cardea.stack.process.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// How to run a program that does not want to be root.
enum Unprivileged {
    /// We are not root.
    AS_WE_ARE,
    /// In a user namespace of its own: it is nobody in there, and yet owns our files. Leaves no other traces.
    IN_A_NAMESPACE,
    /// As the user nobody, who then has to own the data: for containers that forbid namespaces.
    AS_NOBODY;

    static Unprivileged here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_WE_ARE;
        }
        return Tools.succeeds("unshare", "--user", "--", "true") ? IN_A_NAMESPACE : AS_NOBODY;
    }

    /// What stands before the command.
    List<String> prefix() {
        return switch (this) {
            case AS_WE_ARE -> List.of();
            case IN_A_NAMESPACE -> List.of("unshare", "--user", "--");
            case AS_NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
        };
    }

    void own(Path folder) {
        if (this == AS_NOBODY && !Tools.succeeds("chown", "-R", "65534:65534", folder.toString())) {
            throw new UncheckedIOException(new IOException("Cannot give " + folder + " to the user nobody"));
        }
    }
}
