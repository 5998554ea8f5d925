package io.cardea.gateway.broker;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Says once that Kafka failed somebody, however often it goes on failing, and once that it is over. Kafka may be away
/// for days.
public final class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);

    private final String activity;
    private @Nullable String told;

    /// @param activity what is interrupted by it, as a word for the log
    public Outage(String activity) {
        this.activity = activity;
    }

    public void tell(Exception failure) {
        String text = failure.toString();
        if (!text.equals(told)) {
            LOG.warnf("Kafka failed, and is tried again until it is back activity=%s failure=%s", activity, text);
        }
        LOG.debugf(failure, "Kafka failed activity=%s", activity);
        told = text;
    }

    public void isOver() {
        if (told != null) {
            LOG.infof("Kafka is back activity=%s", activity);
            told = null;
        }
    }
}
