/// Real servers for the tests of one service: PostgreSQL and Kafka started once per JVM
/// ([io.cardea.testing.servers.RealServers]), tokens of any realm ([io.cardea.testing.servers.FakeIssuer]), a look
/// into the topics ([io.cardea.testing.servers.KafkaProbe]), and a company that the service gets to know as it would
/// in real life, from its topic ([io.cardea.testing.servers.KnownCompany]).
///
/// Everything here is public: Quarkus loads test resources and tests by several class loaders, and a package that is
/// spread over two of them has no package-private access.
@NullMarked
package io.cardea.testing.servers;

import org.jspecify.annotations.NullMarked;
