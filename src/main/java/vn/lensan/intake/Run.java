package vn.lensan.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lensan.intake.Turns.Turn;

/**
 * Sends the rows of one upload through their format, chunk by chunk in the order of the file. Applying, each chunk is a
 * transaction of about a second that records its verdicts and how far the upload is; a dry run and all-or-nothing are
 * one transaction, so that a dry run is the real run taken back.
 */
final class Run<R extends @Nullable Object> {
    private static final int TRIES = 6;

    private final RowFormat<R> format;
    private final Sender sender;
    private final long uploadId;
    private final DataSource dataSource;
    private final TransactionTemplate transactions;
    private final Outcomes outcomes;
    private final Uploads uploads;
    private final Progress progress;
    private final Tally total = new Tally();
    private IntFunction<Chunk.@Nullable Decided> about = line -> null;

    /** What the rows of a run are sent through. */
    @Component
    record Way(DataSource dataSource, TransactionTemplate transactions, Outcomes outcomes, Uploads uploads) {}

    Run(RowFormat<R> format, Sender sender, long uploadId, Way way, Progress progress) {
        this.format = format;
        this.sender = sender;
        this.uploadId = uploadId;
        this.dataSource = way.dataSource;
        this.transactions = way.transactions;
        this.outcomes = way.outcomes;
        this.uploads = way.uploads;
        this.progress = progress;
    }

    /** Whom the row of a line is about, where a person said so. */
    Run<R> about(IntFunction<Chunk.@Nullable Decided> household) {
        about = household;
        return this;
    }

    /** Applies the rows, each chunk in a transaction of its own; the next begins early where its format lets it. */
    Tally apply(Iterator<Fields> rows) {
        try (Turns turns = new Turns(uploadId)) {
            eachChunk(
                    rows,
                    batch -> turns.next(
                            batch.rows.getFirst().line(),
                            batch.rows.getLast().line(),
                            batch.records,
                            (before, own) -> attempt(batch, before, own, 1)));
            turns.finish();
        }
        return total;
    }

    /** Applies the rows without counting figures, in the caller's transaction, which the caller takes back. */
    void judge(Iterator<Fields> rows) {
        eachChunk(rows, batch -> whole(batch, false));
    }

    /** Applies all rows in one transaction, or none when one is refused; tells whether they were applied. */
    boolean applyAll(Iterator<Fields> rows) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            eachChunk(rows, batch -> whole(batch, true));
            if (total.of(Verdict.REFUSED) > 0) {
                status.setRollbackOnly();
                return false;
            }
            uploads.state(uploadId, Upload.State.APPLIED, null);
            return true;
        }));
    }

    private void whole(Batch<R> batch, boolean counting) {
        List<Outcome> told = taken(batch, counting, () -> {});
        store(told);
        advance(batch.rows, told);
        count(batch.rows, told);
    }

    /** The verdicts so far. */
    Tally total() {
        return total;
    }

    private void attempt(Batch<R> batch, Turn before, Turn own, int time) {
        try {
            List<Outcome> told = java.util.Objects.requireNonNull(transactions.execute(status -> {
                uploads.unhurried();
                uploads.hold(uploadId, own);
                List<Outcome> taken = taken(batch, true, own::judged);
                store(taken);
                if (!before.applied()) {
                    uploads.behind(uploadId, before);
                }
                advance(batch.rows, taken);
                return taken;
            }));
            before.awaitApplied();
            count(batch.rows, told);
        } catch (DuplicateKeyException | ConcurrencyFailureException e) {
            // somebody else registered the same household or record at this moment: judge again, now seeing it
            before.awaitApplied();
            if (time == TRIES) {
                throw e;
            }
            batch.rows.forEach(sent -> sent.fields().forgetJudgement());
            attempt(new Batch<>(batch.rows, null, batch.records), before, own, time + 1);
        }
    }

    /** Puts the chunk's verdicts on the upload; rows that waited are put there where they are brought in. */
    private void advance(List<Chunk.Sent<R>> chunk, List<Outcome> told) {
        Tally tally = new Tally();
        told.stream().filter(o -> !o.broughtIn()).forEach(o -> tally.add(o, uploadId));
        uploads.advance(uploadId, chunk.getFirst().line(), chunk.getLast().line(), tally);
    }

    private List<Outcome> taken(Batch<R> batch, boolean counting, Runnable judged) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return format.take(connection, new Chunk<>(uploadId, sender, batch.rows, counting, batch.ahead, judged));
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void store(List<Outcome> told) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            outcomes.record(connection, uploadId, told);
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static RuntimeException translated(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals("23505")) {
            return new DuplicateKeyException(String.valueOf(e.getMessage()), e);
        }
        if (state.startsWith("40")) {
            return new ConcurrencyFailureException(String.valueOf(e.getMessage()), e);
        }
        return new IllegalStateException(e);
    }

    private void count(List<Chunk.Sent<R>> chunk, List<Outcome> told) {
        told.forEach(o -> total.add(o, uploadId));
        progress.judged(chunk.stream().map(Chunk.Sent::fields).toList(), told);
        if (!chunk.isEmpty()) {
            progress.at(total.rows(), chunk.getLast().line());
        }
    }

    /** The rows of a chunk as read, what was looked up ahead for them, and {@link RowFormat#records}. */
    private record Batch<R extends @Nullable Object>(
            List<Chunk.Sent<R>> rows,
            Chunk.@Nullable Ahead ahead,
            @Nullable Set<Object> records) {}

    /** Reads chunks in a thread of their own, one ahead (rows held longer cost more than they save), while this one applies. */
    private void eachChunk(Iterator<Fields> rows, Consumer<Batch<R>> use) {
        BlockingQueue<Batch<R>> ready = new SynchronousQueue<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread reader = Thread.ofPlatform()
                .name("upload-" + uploadId + "-reader")
                .start(() -> {
                    try {
                        for (boolean first = true; rows.hasNext(); first = false) {
                            List<Chunk.Sent<R>> read = read(rows);
                            ready.put(new Batch<>(read, first ? null : lookedUp(read), format.records(read)));
                        }
                    } catch (InterruptedException stopped) {
                        return;
                    } catch (RuntimeException | Error e) {
                        failure.set(e);
                    }
                    try {
                        ready.put(new Batch<>(List.of(), null, null));
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
        try {
            for (Batch<R> batch = ready.take(); !batch.rows.isEmpty(); batch = ready.take()) {
                use.accept(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading upload " + uploadId, e);
        } finally {
            reader.interrupt();
        }
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Throwable t -> throw new IllegalStateException(t);
        }
    }

    private Chunk.@Nullable Ahead lookedUp(List<Chunk.Sent<R>> rows) {
        try (Connection connection = dataSource.getConnection()) {
            return format.lookAhead(connection, sender, Chunk.good(rows));
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private List<Chunk.Sent<R>> read(Iterator<Fields> rows) {
        List<Chunk.Sent<R>> chunk = new ArrayList<>(format.chunk());
        while (chunk.size() < format.chunk() && rows.hasNext()) {
            Fields fields = rows.next();
            chunk.add(new Chunk.Sent<>(uploadId, format.read(fields, sender), fields, about.apply(fields.line())));
            fields.readDone();
        }
        return chunk;
    }
}
