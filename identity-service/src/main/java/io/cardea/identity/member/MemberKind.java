package io.cardea.identity.member;

/// What a member is (A02).
public enum MemberKind {
    PERSON,
    ORGANIZATION
}
