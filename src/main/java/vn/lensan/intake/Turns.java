package vn.lensan.intake;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Applies the chunks of one upload, two at a time at most: while one is counted, the next is judged. They end in the order
 * of the file, so that an upload is always applied up to one line, and one that fails lets none after it through.
 */
final class Turns implements AutoCloseable {
    private final ExecutorService threads;
    private Turn last = new Turn(0, 0);
    private Turn lastButOne = last;
    private @Nullable Set<Object> lastRecords;

    Turns(long uploadId) {
        threads = Executors.newFixedThreadPool(
                2,
                Thread.ofPlatform().name("upload-" + uploadId + "-", 1).daemon().factory());
        last.over.complete(null);
    }

    /** One chunk's turn. */
    static final class Turn {
        private final CompletableFuture<Void> judged = new CompletableFuture<>();
        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private final int from;
        private final int to;

        private Turn(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** The chunk's first line. */
        int from() {
            return from;
        }

        /** The chunk's last line. */
        int to() {
            return to;
        }

        /** Lets the next chunk begin. */
        void judged() {
            judged.complete(null);
        }

        /** Whether the chunk is applied; throws what it failed with. */
        boolean applied() {
            if (over.isDone()) {
                await(over);
                return true;
            }
            return false;
        }

        /** Waits until the chunk is applied. Never with a lock held: the chunk may wait for it. */
        void awaitApplied() {
            await(over);
        }
    }

    /** What applies a chunk, given its turn and that of the chunk before it. */
    interface Work {
        void apply(Turn before, Turn own);
    }

    /**
     * Lets a chunk have its turn, in a thread of its own: when the chunk before is judged, or, if a record may be in
     * both, when that is over.
     *
     * @param from its first line
     * @param to its last line
     * @param records as {@link RowFormat#records} tells them
     */
    void next(int from, int to, @Nullable Set<Object> records, Work work) {
        Turn before = last;
        await(lastButOne.over);
        boolean apart = records != null && lastRecords != null && Collections.disjoint(lastRecords, records);
        await(apart ? before.judged : before.over);
        lastRecords = records;
        Turn own = new Turn(from, to);
        lastButOne = before;
        last = own;
        threads.execute(() -> {
            try {
                work.apply(before, own);
                own.over.complete(null);
            } catch (RuntimeException | Error e) {
                own.over.completeExceptionally(e);
            } finally {
                own.judged();
            }
        });
    }

    /** Waits until all are applied; throws what the first that was not failed with. */
    void finish() {
        await(lastButOne.over);
        await(last.over);
    }

    /** Waits for the chunks under way, however they end. */
    @Override
    public void close() {
        threads.close();
    }

    private static void await(CompletableFuture<Void> turn) {
        try {
            turn.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw e;
        }
    }
}
