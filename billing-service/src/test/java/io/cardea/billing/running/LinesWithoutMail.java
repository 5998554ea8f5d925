package io.cardea.billing.running;

import java.util.HashMap;
import java.util.Map;

/// The same lines, but the service is told of no mail server.
public final class LinesWithoutMail extends Lines {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        settings.remove("cardea.mail.smtp-host");
        return settings;
    }
}
