/// What this service knows of a subscription: a copy of subscription-service's facts, kept whole, never changed here.
///
/// From these facts everything else is computed: which grants should exist (`grant`), what a card opens (`pass`).
@NullMarked
package io.cardea.entitlement.subscription;

import org.jspecify.annotations.NullMarked;
