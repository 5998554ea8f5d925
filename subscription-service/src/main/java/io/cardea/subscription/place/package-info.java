/// Where a subscription is at home: the company's sites with their zones, kept from `identity.companies`. What
/// belongs to no site lives by the company's own zone.
@NullMarked
package io.cardea.subscription.place;

import org.jspecify.annotations.NullMarked;
