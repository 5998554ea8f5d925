package io.cardea.stack.postgres;

import io.cardea.stack.process.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Objects;

/// How to run a program that does not want to be root.
enum Unprivileged {
    /// We are not root.
    AS_WE_ARE,
    /// In a user namespace of its own: it is nobody in there, and yet owns our files. Leaves no other traces.
    IN_A_NAMESPACE,
    /// As the user nobody, who then has to own the data: for containers that forbid namespaces.
    AS_NOBODY;

    private static final int NOBODY = 65534;

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
            case AS_NOBODY -> List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
        };
    }

    /// Makes the folder with all that is in it belong to whom the program will run as.
    void own(Path folder) {
        try {
            switch (this) {
                case AS_WE_ARE -> {}
                case IN_A_NAMESPACE -> give(folder, 0);
                case AS_NOBODY -> {
                    give(folder, NOBODY);
                    letThrough(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void give(Path folder, int user) throws IOException {
        if (!Files.getAttribute(folder, "unix:uid").equals(user)
                && !Tools.succeeds("chown", "-R", user + ":" + user, folder.toString())) {
            throw new IOException("Cannot give " + folder + " to the user " + user);
        }
    }

    private static void letThrough(Path parent) throws IOException {
        var rights = Files.getPosixFilePermissions(parent);
        if (rights.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(parent, rights);
        }
    }
}
