package io.cardea.entitlement.group;

import io.cardea.entitlement.subscription.SubscriptionFacts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How somebody shares in a subscription.
public enum Participation {
    /// It is theirs.
    HOLDER("The subscription is the member's own."),

    /// One of the first of its group, up to the product's limit.
    PARTICIPANT("The member is one of those of the group who share the subscription."),

    /// Of its group, but beyond the limit.
    WAITING("Besides the holder, as many of the group are let in as the product says, in the order in which they"
            + " joined; this member waits until a place is free."),

    /// Not, or no longer, of its group.
    OUTSIDE("Besides the holder, only members of the subscription's group are let in; this one is not, or no longer,"
            + " in it.");

    private final String sentence;

    Participation(String sentence) {
        this.sentence = sentence;
    }

    /// The same for a person.
    public String sentence() {
        return sentence;
    }

    /// Does it open any doors?
    public boolean shares() {
        return this == HOLDER || this == PARTICIPANT;
    }

    /// The holder of the subscription takes no place, whatever they are in the group.
    ///
    /// @param group the subscription's; null where it has none, or none that has arrived
    public static Participation of(UUID member, SubscriptionFacts subscription, @Nullable GroupFacts group) {
        if (member.equals(subscription.member())) {
            return HOLDER;
        }
        List<UUID> others = others(subscription, group);
        int place = others.indexOf(member);
        if (place < 0) {
            return OUTSIDE;
        }
        return place < subscription.participants() ? PARTICIPANT : WAITING;
    }

    private static List<UUID> others(SubscriptionFacts subscription, @Nullable GroupFacts group) {
        return group == null
                ? List.of()
                : group.present().stream()
                        .filter(each -> !each.equals(subscription.member()))
                        .toList();
    }
}
