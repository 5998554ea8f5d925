package io.cardea.identity.member;

/// What can happen to a member.
public sealed interface MemberChange {

    record Registered(How how) implements MemberChange {}

    record Renamed() implements MemberChange {}

    /// Who registered a member.
    enum How {
        SELF,
        STAFF,
        IMPORT
    }
}
