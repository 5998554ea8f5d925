package io.cardea.identity.partner;

/// How a partner gets at its feed.
///
/// @param username for SASL/SCRAM-SHA-256; consumer groups must begin with it
/// @param password shown once
/// @param topic the one topic it may read
record PartnerView(String name, String username, String password, String topic) {

    @Override
    public String toString() {
        return "PartnerView[%s]".formatted(username);
    }
}
