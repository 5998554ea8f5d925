/// Who sells and who buys, as documents name them: what identity-service last told of companies and members.
///
/// A member who is deleted is deleted here.
@NullMarked
package io.cardea.billing.party;

import org.jspecify.annotations.NullMarked;
