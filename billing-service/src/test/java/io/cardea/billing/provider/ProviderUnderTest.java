package io.cardea.billing.provider;

import java.time.Instant;
import java.util.List;

/// A provider with its adapter, and a member at the other end.
public interface ProviderUnderTest extends AutoCloseable {

    String SECRET = "whsec0123456789";
    String OLD_SECRET = "whsec9876543210";

    PaymentProvider adapter();

    Keys keys();

    /// Does it find a payment by our own reference?
    boolean knowsOurReferences();

    /// Does it sign the bytes and the time, rather than send an agreed word?
    boolean signs();

    boolean givesReports();

    /// The member pays on the provider's page, and lets the card be charged later.
    void memberPays(String reference, Card card);

    /// How many payments or charges there are for our reference.
    int payments(PaymentOrder order);

    /// Somebody gives an amount back on the provider's own pages.
    void givesBackByHand(String reference, long amount);

    /// Does its API tell of disputes?
    boolean tellsOfDisputes();

    /// The member's bank wants all of it back.
    void bankDisputes(String reference);

    void disputeEnds(String reference, boolean won);

    /// The event that tells that something happened to its money.
    Webhook laterEvent(PaymentOrder order, String reference);

    /// How much has gone back of it.
    long refunded(String reference);

    /// The event that tells of the payment, as the provider would send it.
    default Webhook event(PaymentOrder order, String reference) {
        return event(order, reference, SECRET, Instant.now());
    }

    Webhook event(PaymentOrder order, String reference, String secret, Instant at);

    /// A genuine event over any body.
    Webhook event(String body);

    /// A genuine event about something that does not concern us.
    Webhook somethingElse();

    void losesAnswers(boolean lose);

    /// Nobody is there any more.
    @Override
    void close();

    /// What the bank thinks of a card when it is charged without its owner.
    enum Card {
        GOOD,
        STOLEN,
        EMPTY
    }

    static Keys keys(String apiKey) {
        return new Keys(apiKey, List.of(SECRET, OLD_SECRET));
    }
}
