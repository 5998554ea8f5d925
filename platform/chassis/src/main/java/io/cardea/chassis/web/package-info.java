/// The web's edge: commands in one transaction, Idempotency-Key, If-Match, cursor pages, problem+json.
@NullMarked
package io.cardea.chassis.web;

import org.jspecify.annotations.NullMarked;
