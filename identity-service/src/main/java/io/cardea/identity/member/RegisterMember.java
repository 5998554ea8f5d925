package io.cardea.identity.member;

import io.cardea.chassis.id.Ids;
import io.cardea.chassis.refusal.Refused;
import io.cardea.chassis.tenancy.Caller;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/// Who it is that becomes a member: the caller by their own login, or somebody whom staff registers.
@RequestScoped
class RegisterMember {

    private final Caller caller;
    private final Ids ids;

    RegisterMember(Caller caller, Ids ids) {
        this.caller = caller;
        this.ids = ids;
    }

    MemberChange.How how() {
        return caller.isOnlyMember() ? MemberChange.How.SELF : MemberChange.How.STAFF;
    }

    Member member(RegisterMemberRequest wish) {
        return switch (how()) {
            case SELF -> oneself(wish);
            case STAFF, IMPORT ->
                Member.registered(
                        ids.next(),
                        Particulars.checked(wish.kind(), wish.givenName(), wish.familyName(), wish.email()));
        };
    }

    private Member oneself(RegisterMemberRequest wish) {
        String email = caller.claim("email");
        if (wish.email() != null && !wish.email().equalsIgnoreCase(email)) {
            throw new Refused(new MemberRefusal.EmailFromLogin());
        }
        var particulars = Particulars.checked(
                wish.kind(),
                or(wish.givenName(), caller.claim("given_name")),
                or(wish.familyName(), caller.claim("family_name")),
                email);
        return Member.registered(caller.subject(), particulars);
    }

    private static @Nullable String or(@Nullable String said, @Nullable String known) {
        return said == null ? known : said;
    }
}
