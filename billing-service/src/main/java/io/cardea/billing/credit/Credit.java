package io.cardea.billing.credit;

import io.cardea.billing.invoice.InvoiceItem;
import java.util.UUID;

/// A credit note to be issued.
///
/// @param invoice that it corrects
record Credit(UUID invoice, InvoiceItem item) {}
