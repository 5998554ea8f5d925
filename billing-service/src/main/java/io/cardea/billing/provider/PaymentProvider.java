package io.cardea.billing.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What billing asks of a payment provider. All but [#read] talk over the network and block.
public interface PaymentProvider {

    ProviderName name();

    /// The keys that the deployment itself has, for companies without an account of their own.
    default Optional<Keys> ofDeployment() {
        return Optional.empty();
    }

    /// Makes a payment with a link by which the member pays it. Asked twice, it is one payment.
    ProviderAnswer<ProviderWord> create(Keys keys, PaymentOrder order) throws InterruptedException;

    /// Charges what a member has let us keep, while they are not there. Asked twice, it is one charge.
    ///
    /// @param token as [StoredCard] has it
    ProviderAnswer<ProviderWord> charge(Keys keys, PaymentOrder order, String token) throws InterruptedException;

    /// What became of a payment.
    ///
    /// @param reference the provider's name for it, where we know it
    ProviderAnswer<ProviderWord> find(Keys keys, PaymentOrder order, @Nullable String reference)
            throws InterruptedException;

    /// Takes a payment back that is still waiting, so that its link leads nowhere. One that is decided
    /// stays so, and the answer says how.
    ProviderAnswer<ProviderWord> withdraw(Keys keys, PaymentOrder order, String reference) throws InterruptedException;

    /// Gives an amount back. Asked twice, it goes back once.
    ProviderAnswer<RefundWord> refund(Keys keys, RefundOrder order) throws InterruptedException;

    /// What became of a refund.
    ///
    /// @param reference the provider's name for it
    ProviderAnswer<RefundWord> findRefund(Keys keys, RefundOrder order, String reference) throws InterruptedException;

    /// What became of a payment after it was made: all that went back of it, whoever wanted that, and all
    /// that banks want back.
    ///
    /// @param reference the provider's name for the payment
    ProviderAnswer<Aftermath> aftermath(Keys keys, PaymentOrder order, String reference) throws InterruptedException;

    /// Has it an API for [#report]?
    default boolean givesReports() {
        return true;
    }

    /// What the provider's books have for a span of days in UTC, page by page.
    ///
    /// @param to the day after the last
    /// @param page takes some lines; may block
    /// @return how many lines there were
    ProviderAnswer<Integer> report(Keys keys, LocalDate from, LocalDate to, Consumer<List<ReportLine>> page)
            throws InterruptedException;

    /// Our reference of a payment of which an event gave the provider's name only.
    ProviderAnswer<UUID> whose(Keys keys, String reference) throws InterruptedException;

    /// Checks that a webhook is the provider's own, and reads it.
    WebhookReading read(Keys keys, Webhook webhook);
}
