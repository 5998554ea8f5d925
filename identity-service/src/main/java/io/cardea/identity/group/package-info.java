/// Groups (A05, E03, E10): families and organizations. Members hold roles in them; guardians look after others.
///
/// What somebody may because of a group is never copied anywhere: other services derive it from `identity.groups`
/// for as long as the group says so. The name of a group may be that of a family, so it stays in the API.
@NullMarked
package io.cardea.identity.group;

import org.jspecify.annotations.NullMarked;
