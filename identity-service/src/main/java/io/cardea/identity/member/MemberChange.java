package io.cardea.identity.member;

/// What can happen to a member.
public sealed interface MemberChange {

    record Registered(How how) implements MemberChange {}

    record Renamed() implements MemberChange {}

    /// They want to be spoken to in another language.
    record LanguageChanged() implements MemberChange {}

    /// Who registered a member.
    enum How {
        SELF,
        STAFF,
        IMPORT
    }
}
