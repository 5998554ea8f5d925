package io.cardea.testing.contract;

import java.util.ArrayList;
import java.util.List;

/// Collects all that is wrong, so that one run tells everything.
final class Findings {

    private final String subject;
    private final List<String> found = new ArrayList<>();

    Findings(String subject) {
        this.subject = subject;
    }

    void add(String finding) {
        found.add(finding);
    }

    void addUnless(boolean fine, String finding) {
        if (!fine) {
            add(finding);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new AssertionError(subject + ":\n  - " + String.join("\n  - ", found));
        }
    }
}
