/// Numbers of documents: a series per company, kind of document and year, without gaps.
@NullMarked
package io.cardea.billing.number;

import org.jspecify.annotations.NullMarked;
