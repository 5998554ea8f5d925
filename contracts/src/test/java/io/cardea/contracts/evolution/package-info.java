/// Released contracts only widen. A typed diff names every change between a released file and the present one
/// ([io.cardea.contracts.evolution.SchemaDiff], [io.cardea.contracts.evolution.OpenApiDiff],
/// [io.cardea.contracts.evolution.ProblemDiff]); the side on which a value is used decides which changes it bears
/// ([io.cardea.contracts.evolution.Side]). What that means is written down case by case in `evolution-cases.json`.
@NullMarked
package io.cardea.contracts.evolution;

import org.jspecify.annotations.NullMarked;
