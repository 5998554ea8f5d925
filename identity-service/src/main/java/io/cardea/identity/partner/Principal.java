package io.cardea.identity.partner;

import java.util.UUID;

/// Who a partner is to Kafka.
///
/// @param username also the prefix of the consumer groups it may use
/// @param topic the one topic it may read
record Principal(String username, String topic) {

    /// The last digits of the company's id are its random ones; the first are a time that companies may share.
    static Principal of(UUID company, String name, String topic) {
        String id = company.toString();
        return new Principal("partner-%s-%s".formatted(id.substring(id.lastIndexOf('-') + 1), name), topic);
    }
}
