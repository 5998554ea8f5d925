package io.cardea.testing.architecture.sample.bad.unmarked;

import io.cardea.stack.place.Checkout;

public record Unmarked(Checkout anotherModule) {}
