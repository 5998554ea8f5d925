/// Who can have a subscription: the ids of a company's members, kept from `identity.members`, and of the groups that
/// can share one, kept from `identity.groups`. Names and addresses never come here.
@NullMarked
package io.cardea.subscription.member;

import org.jspecify.annotations.NullMarked;
