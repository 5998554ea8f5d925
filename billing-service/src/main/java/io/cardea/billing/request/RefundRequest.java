package io.cardea.billing.request;

import io.cardea.chassis.cardnumber.NoCardNumber;
import io.cardea.chassis.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// What is asked for at `/v1/payment-requests/{id}/refunds`.
///
/// @param reason as people will read it; no personal data
record RefundRequest(
        @NotNull Money amount,
        @NotBlank @Size(max = 200) @NoCardNumber String reason) {}
