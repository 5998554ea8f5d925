/// The gateway from outside, over HTTP.
@NullMarked
package io.cardea.gateway.http;

import org.jspecify.annotations.NullMarked;
