package io.cardea.identity.member;

/// Whether a member is served.
public enum MemberStatus {
    ACTIVE
}
