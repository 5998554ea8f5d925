package io.cardea.story;

/// What the company sells, and the two gates it has.
record Offer(String membership, String everywhere, String punchCard, Turnstile home, Turnstile abroad) {}
