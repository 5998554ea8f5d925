package io.cardea.story;

import io.cardea.story.deployment.Deployment;
import io.cardea.story.replay.Options;
import io.cardea.story.replay.Replaying;
import io.cardea.story.replay.Source;

/// What a real door has seen, seen again by this one.
final class ReplayingADoorsLog implements Step<Integer> {

    private final Deployment deployment;
    private final Source scans;

    ReplayingADoorsLog(Deployment deployment, Source scans) {
        this.deployment = deployment;
        this.scans = scans;
    }

    @Override
    public String title() {
        return "A door's log is replayed in virtual time, for 500 members";
    }

    @Override
    public Integer play(Notes notes) {
        return new Replaying(deployment, Options.usual(), notes::fact).run(scans);
    }
}
