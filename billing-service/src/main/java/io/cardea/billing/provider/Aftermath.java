package io.cardea.billing.provider;

import java.util.List;

/// What became of a payment after it was made, as its provider has it: all that went back, and all that
/// the member's bank wants back.
public record Aftermath(List<ProviderRefund> refunds, List<ProviderDispute> disputes) {

    public Aftermath {
        refunds = List.copyOf(refunds);
        disputes = List.copyOf(disputes);
    }
}
