package io.cardea.catalog.benefit;

/// What kind of entitlement a benefit is.
public enum BenefitKind {
    /// May enter (A19).
    ACCESS
}
