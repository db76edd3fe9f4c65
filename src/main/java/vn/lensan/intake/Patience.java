package vn.lensan.intake;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensan.shared.DatabaseGone;

/** Waits for a database that is away, and tries again what it broke off; counted from the last chunk. */
final class Patience implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    /** A killed database needs ten seconds and more until it can start again, then it has to recover. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Progress told;
    private boolean tried;
    private long last = System.nanoTime();

    Patience(Progress told) {
        this.told = told;
    }

    /** Does work that can be begun again, once or as often as the database goes away meanwhile. */
    <T> T through(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!DatabaseGone.causedBy(e) || over()) {
                    throw e;
                }
                LOG.warn("The database is gone, waiting for it ({})", e.getMessage());
                pause();
            }
        }
    }

    /** Whether anything was broken off. */
    boolean tried() {
        return tried;
    }

    @Override
    public void at(long rows, long line) {
        last = System.nanoTime();
        told.at(rows, line);
    }

    @Override
    public void recognised(Preview preview) {
        told.recognised(preview);
    }

    private boolean over() {
        return System.nanoTime() - last > LONG.toNanos()
                || Thread.currentThread().isInterrupted();
    }

    private void pause() {
        tried = true;
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
