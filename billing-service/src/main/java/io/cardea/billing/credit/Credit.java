package io.cardea.billing.credit;

import io.cardea.billing.invoice.InvoiceItem;
import io.cardea.billing.tax.TaxedAmount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A credit note to be issued.
///
/// @param invoice that it corrects
/// @param undoes the invoice's charge
/// @param taxed what goes back of it, with its tax apart, where the invoice has tax
record Credit(
        UUID invoice,
        String undoes,
        InvoiceItem item,
        @Nullable TaxedAmount taxed) {}
