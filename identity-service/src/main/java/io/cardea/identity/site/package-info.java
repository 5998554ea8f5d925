/// Sites (B13-B17): the places of a company, each with a time zone of its own. They are part of the company's state.
@NullMarked
package io.cardea.identity.site;

import org.jspecify.annotations.NullMarked;
