package io.cardea.entitlement.explanation;

/// The rules of the decision, each by the sentence that a person can check.
enum Rule {
    GATE_IN_USE("Nobody passes a gate that is out of use, and nobody goes in outside its opening hours."),
    WAY_OUT("Whoever has a pass is let out."),
    CARD_IN_USE("A blocked card lets nobody in."),
    SITE_COVERED("A pass lets in at its own sites only."),
    NOT_FROZEN("Inside a freeze nobody is let in."),
    INSIDE_PERIOD("A pass lets in inside a period or the grace after it."),
    USES_LEFT("A counted pass lets in while a use is left.");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
