/// Catalog-service as it runs, on a real PostgreSQL and a real Kafka.
@NullMarked
package io.cardea.catalog.running;

import org.jspecify.annotations.NullMarked;
