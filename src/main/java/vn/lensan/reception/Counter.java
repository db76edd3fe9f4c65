package vn.lensan.reception;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Upload;
import vn.lensan.intake.Uploads;

/** Judges and applies uploads behind the pages: leaving a page stops nothing, an interrupted upload goes on. */
@Component
class Counter implements AutoCloseable {
    private final Intake intake;
    private final Uploads uploads;
    private final ExecutorService work = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().name("upload-", 1).daemon().factory());
    private final Map<Long, Job> jobs = new ConcurrentHashMap<>();

    Counter(Intake intake, Uploads uploads) {
        this.intake = intake;
        this.uploads = uploads;
    }

    /** One piece of work on an upload. */
    static final class Job implements Progress {
        private final long began = System.nanoTime();
        private volatile long rows;
        private volatile Intake.@Nullable Answer answer;
        private volatile boolean failed;

        @Override
        public void at(long done, long line) {
            rows = done;
        }

        public long rows() {
            return rows;
        }

        public long rowsPerSecond() {
            return rows * 1_000 / Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }

        public Intake.@Nullable Answer answer() {
            return answer;
        }

        public boolean failed() {
            return failed;
        }

        public boolean running() {
            return answer == null && !failed;
        }
    }

    /** The verdicts the upload would get; judged in the background when nobody asked before. */
    Job judgement(long uploadId) {
        return jobs.computeIfAbsent(uploadId, id -> start(job -> intake.judge(id, job)));
    }

    /** Applies the upload in the background. */
    Job apply(long uploadId) {
        Job job = start(j -> intake.apply(uploadId, j));
        jobs.put(uploadId, job);
        return job;
    }

    /** The work going on for an upload; one that a crash interrupted is taken up again. */
    @Nullable
    Job applying(Upload upload) {
        if (upload.state() != Upload.State.APPLYING) {
            return null;
        }
        return jobs.computeIfAbsent(upload.uploadId(), id -> start(j -> intake.apply(id, j)));
    }

    /** Takes up what a crash interrupted. */
    void resume() {
        uploads.unfinished().forEach(this::applying);
    }

    void forget(long uploadId) {
        jobs.remove(uploadId);
    }

    private Job start(java.util.function.Function<Job, Intake.Answer> what) {
        Job job = new Job();
        work.execute(() -> {
            try {
                job.answer = what.apply(job);
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(Counter.class).error("upload failed", e);
                job.failed = true;
            }
        });
        return job;
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}
