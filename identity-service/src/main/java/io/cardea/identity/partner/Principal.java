package io.cardea.identity.partner;

import io.cardea.chassis.kafka.Topics;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// Who a partner is to Kafka, and all that it may do there.
///
/// @param username also the prefix of the consumer groups it may use
/// @param topic the one topic it may read
record Principal(String username, String topic) {

    private static final String ANY_HOST = "*";

    /// The last digits of the company's id are its random ones; the first are a time that companies may share.
    static Principal of(UUID company, String name) {
        String id = company.toString();
        return new Principal(
                "partner-%s-%s".formatted(id.substring(id.lastIndexOf('-') + 1), name), Topics.feedOf(company));
    }

    List<AclBinding> rights() {
        return List.of(
                allow(ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.READ),
                allow(ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.DESCRIBE),
                allow(ResourceType.GROUP, username, PatternType.PREFIXED, AclOperation.READ));
    }

    private AclBinding allow(ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + username, ANY_HOST, operation, AclPermissionType.ALLOW));
    }
}
