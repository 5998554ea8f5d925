package io.cardea.billing.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How many documents are made, so that nobody's printing takes the processor from the payments.
@ConfigMapping(prefix = "cardea.documents")
interface DocumentSettings {

    @WithDefault("2")
    int atOnce();

    /// More than these are told to come again.
    @WithDefault("32")
    int waiting();
}
