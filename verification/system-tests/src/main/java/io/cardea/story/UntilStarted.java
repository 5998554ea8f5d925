package io.cardea.story;

import io.cardea.stack.suite.Part;
import io.cardea.stack.suite.Progress;
import java.time.Duration;

/// Passes on what the suite does while it starts, and is silent afterwards: then the story has the word.
final class UntilStarted implements Progress {

    private final Progress listener;
    private volatile boolean started;

    UntilStarted(Progress listener) {
        this.listener = listener;
    }

    void enough() {
        started = true;
    }

    @Override
    public void preparing(String what) {
        if (!started) {
            listener.preparing(what);
        }
    }

    @Override
    public void starting(Part part) {
        if (!started) {
            listener.starting(part);
        }
    }

    @Override
    public void ready(Part part, Duration took) {
        if (!started) {
            listener.ready(part, took);
        }
    }

    @Override
    public void failed(Part part, String reason) {
        listener.failed(part, reason);
    }

    @Override
    public void stopped(Part part) {
        if (!started) {
            listener.stopped(part);
        }
    }
}
