package io.cardea.gateway.broker;

import java.util.List;
import java.util.UUID;

/// The topics that the gateway reads and writes.
public final class TopicNames {

    public static final String PASSES = "entitlement.passes";
    public static final String GATES = "identity.gates";
    public static final String COMPANIES = "identity.companies";
    public static final String PASSAGES = "access.passages";
    public static final String GATE_HEALTH = "access.gate-health";

    /// Those whose freshness is the copy's: each carries heartbeats.
    public static final List<String> COPIED = List.of(PASSES, GATES, COMPANIES);

    private TopicNames() {}

    /// Everything of one company, for its partners.
    public static String feedOf(UUID company) {
        return "feed." + company;
    }

    /// Records of a topic that this gateway could not apply.
    public static String deadLettersOf(String topic) {
        return topic + ".access-gateway.dead";
    }
}
