package io.cardea.billing.account;

import io.cardea.chassis.journal.AggregateType;

/// How accounts are kept; they have no topic.
final class AccountAggregate {

    static final AggregateType<ProviderAccount, AccountChange> TYPE = AggregateType.<ProviderAccount, AccountChange>of(
                    "provider-account", "provider_accounts", null, ProviderAccount.class, ProviderAccount::id)
            .toldAs(AccountView::of, change -> change)
            .column("site", ProviderAccount::site)
            .column("status", account -> account.status().name());

    private AccountAggregate() {}
}
