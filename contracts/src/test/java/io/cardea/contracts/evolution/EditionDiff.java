package io.cardea.contracts.evolution;

import java.nio.file.Path;

/// Compares all contracts of a release with later ones.
record EditionDiff(Edition before, Edition after, Changes changes) {

    static Changes between(Edition before, Edition after) {
        var diff = new EditionDiff(before, after, new Changes(Side.SURFACE));
        before.schemas().forEach(diff::schema);
        before.documents().forEach(diff::document);
        diff.changes
                .found()
                .addAll(ProblemDiff.between(before.problems(), after.problems()).found());
        return diff.changes;
    }

    private void schema(Path file) {
        if (isThere(file)) {
            var old = before.references(file);
            var now = after.references(file);
            new SchemaDiff(old, now, changes.on(Side.EVENT)).compare(old.document(), now.document(), file.toString());
        }
    }

    private void document(Path file) {
        if (isThere(file)) {
            changes.found()
                    .addAll(OpenApiDiff.between(before.read(file), after.read(file))
                            .found());
        }
    }

    private boolean isThere(Path file) {
        changes.addIf(!after.has(file), ChangeKind.FILE_REMOVED, file.toString());
        return after.has(file);
    }
}
