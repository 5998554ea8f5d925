package io.cardea.catalog.benefit;

/// What can happen to a benefit.
sealed interface BenefitChange {

    record Defined() implements BenefitChange {}
}
