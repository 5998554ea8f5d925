/// Contracts are files, and code has to agree with them in both directions. A producer hands over one sample per
/// sealed case of its change ([io.cardea.testing.contract.EventContract]); a consumer reads every example there is
/// ([io.cardea.testing.contract.ConsumerContract]); a running service shows its OpenAPI document
/// ([io.cardea.testing.contract.OpenApiContract]) and its refusals
/// ([io.cardea.testing.contract.ProblemContract]).
///
/// A new contract starts with `-Dcontracts.write=true`: what does not exist yet is drafted from the code, to be read,
/// corrected and committed. From then on the file is the truth.
@NullMarked
package io.cardea.testing.contract;

import org.jspecify.annotations.NullMarked;
