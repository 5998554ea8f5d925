/// What was shown: a static credential, or a code that changes every fifteen seconds.
///
/// A rotating code names its card, and is proven by the key that the gateway finds static credentials by. It opens only
/// in its step and the ones beside it, by the real clock, and once per step and zone: a picture of it, or a member who
/// hands the phone back over the turnstile, comes too late. What was used is known to the gateway that let in; two
/// gateways of one site may each take a code once.
///
/// Leaving asks for less: whoever shows a code that was ever theirs is let out.
@NullMarked
package io.cardea.gateway.code;

import org.jspecify.annotations.NullMarked;
