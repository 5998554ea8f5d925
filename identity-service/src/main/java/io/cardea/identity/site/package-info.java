/// Sites (B13-B17): the places of a company, each with a time zone of its own. They are part of the company's
/// state, and whoever follows `identity.companies` hears when one moves to another zone.
@NullMarked
package io.cardea.identity.site;

import org.jspecify.annotations.NullMarked;
