/// The sandbox payment provider: what a real one is to billing, without the money.
///
/// A merchant asks for a payment ([PaymentsApi]) and sends its customer to the payment's page ([PayPage]), where two
/// buttons decide. The decision is written down ([Book], a file that only grows) and then told to the merchant by a
/// signed notice ([Signature]), again and again until it is taken ([Notices]). As with real providers, the
/// customer's way back to the merchant and the notice are independent, and either may come first, late or not at all
/// ([Simulation]).
@NullMarked
package io.cardea.stack.provider;

import org.jspecify.annotations.NullMarked;
