package io.cardea.stack.provider;

/// Where notices wait while it is closed.
final class Gate {

    private boolean closed;
    private int waiting;

    synchronized void close() {
        closed = true;
    }

    /// @return how many have waited
    synchronized int open() {
        closed = false;
        notifyAll();
        return waiting;
    }

    synchronized void pass() throws InterruptedException {
        if (!closed) {
            return;
        }
        waiting++;
        try {
            while (closed) {
                wait();
            }
        } finally {
            waiting--;
        }
    }
}
