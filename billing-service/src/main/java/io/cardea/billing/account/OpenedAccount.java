package io.cardea.billing.account;

import io.cardea.billing.provider.Keys;
import io.cardea.billing.provider.Route;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account with its keys in hand.
///
/// @param company absent for the sandbox that the deployment itself has
public record OpenedAccount(@Nullable UUID company, Route route, Keys keys) {}
