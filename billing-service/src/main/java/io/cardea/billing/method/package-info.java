/// Stored means of payment (E18-E21): the provider's token for what a member consented to be charged with, and what
/// they know it by. A card number is never seen here.
@NullMarked
package io.cardea.billing.method;

import org.jspecify.annotations.NullMarked;
