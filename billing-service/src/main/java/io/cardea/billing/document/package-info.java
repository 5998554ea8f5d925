/// Invoices and credit notes as documents: a page to read and print, a PDF of the same page, and the electronic
/// invoice of EN 16931 in UBL 2.1 (docs/decisions/0024).
///
/// [io.cardea.billing.document.Document] holds what a document says, whatever form it has; each form is a function of
/// it. Nothing is kept: the same facts make the same document.
@NullMarked
package io.cardea.billing.document;

import org.jspecify.annotations.NullMarked;
