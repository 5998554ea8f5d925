package io.cardea.billing.close;

/// Can it still change?
enum CloseStatus {
    OPEN,
    FINISHED
}
