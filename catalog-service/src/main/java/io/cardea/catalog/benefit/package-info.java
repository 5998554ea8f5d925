/// Benefits (A18-A21): what a member can be entitled to, defined once and used by many products. So far there is
/// access to sites (A19); the other kinds follow.
@NullMarked
package io.cardea.catalog.benefit;

import org.jspecify.annotations.NullMarked;
