/// What identity tells of members.
@NullMarked
package io.cardea.subscription.member;

import org.jspecify.annotations.NullMarked;
