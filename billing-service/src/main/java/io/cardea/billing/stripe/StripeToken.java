package io.cardea.billing.stripe;

/// What has to be said to charge a stored card: whose it is, and which.
record StripeToken(String customer, String method) {

    private static final String BETWEEN = "/";

    static StripeToken read(String text) {
        int between = text.indexOf(BETWEEN);
        return new StripeToken(text.substring(0, Math.max(0, between)), text.substring(between + 1));
    }

    String text() {
        return customer + BETWEEN + method;
    }
}
