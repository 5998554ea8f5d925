package io.cardea.entitlement.balance;

import io.cardea.entitlement.grant.Grant;
import io.cardea.entitlement.meter.MeterEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A balance as others see it, in `entitlement.balances` and over HTTP.
///
/// @param granted the sum of all grants ever
/// @param used all uses ever, `overdrawn` ones included
/// @param remaining what may be used now
/// @param left what may be used now or later, if nothing else happens
/// @param overdrawn uses that no grant covered
/// @param overdraws which they are, by business time, and where they were taken; absent where there is none
record BalanceMessage(
        UUID id,
        UUID subscription,
        UUID member,
        UUID benefit,
        int granted,
        int used,
        int remaining,
        int left,
        int overdrawn,
        @Nullable List<OverdrawMessage> overdraws,
        List<GrantMessage> grants) {

    /// A use that no grant covered.
    ///
    /// @param gate where it was taken
    /// @param sequence the controller's own number of the passage, where it decided without the gateway
    record OverdrawMessage(
            UUID passage,
            Instant at,
            int amount,
            @Nullable UUID gate,
            @Nullable Long sequence) {

        static OverdrawMessage of(Balance.Overdraw over) {
            MeterEvent.Source source = over.source();
            return new OverdrawMessage(
                    over.passage(),
                    over.at(),
                    over.amount(),
                    source == null ? null : source.gate(),
                    source == null ? null : source.sequence());
        }
    }

    /// An amount that may be used in `[from, to)`; without `to` while an open freeze keeps the end unknown.
    record GrantMessage(
            UUID id, int amount, Instant from, @Nullable Instant to) {

        static GrantMessage of(Grant grant) {
            return new GrantMessage(grant.id(), grant.amount(), grant.from(), grant.to());
        }
    }

    static BalanceMessage of(Balance balance) {
        return new BalanceMessage(
                balance.id(),
                balance.subscription(),
                balance.member(),
                balance.benefit(),
                balance.granted(),
                balance.used(),
                balance.remaining(),
                balance.left(),
                balance.overdrawn(),
                overdraws(balance),
                balance.grants().stream().map(GrantMessage::of).toList());
    }

    private static @Nullable List<OverdrawMessage> overdraws(Balance balance) {
        List<Balance.Overdraw> overdraws = balance.overdraws();
        return overdraws == null
                ? null
                : overdraws.stream().map(OverdrawMessage::of).toList();
    }
}
