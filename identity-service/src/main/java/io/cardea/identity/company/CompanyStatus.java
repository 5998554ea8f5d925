package io.cardea.identity.company;

/// Whether a company is served.
public enum CompanyStatus {
    ACTIVE
}
