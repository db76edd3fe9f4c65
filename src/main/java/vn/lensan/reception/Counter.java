package vn.lensan.reception;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Upload;
import vn.lensan.intake.Uploads;

/** Judges and applies uploads behind the pages: leaving a page stops nothing, an interrupted upload goes on. */
@Component
class Counter implements AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofHours(4);
    private static final int MOST = 200;

    private final Intake intake;
    private final Uploads uploads;
    private final ExecutorService work = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().name("upload-", 1).daemon().factory());
    private final Cache<Long, Job> jobs = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REMEMBERED)
            .build();

    Counter(Intake intake, Uploads uploads) {
        this.intake = intake;
        this.uploads = uploads;
    }

    /** The verdicts the upload would get; judged in the background when nobody asked before. */
    Job judgement(long uploadId) {
        return jobs.get(uploadId, id -> start(new Job(0, true), job -> intake.judge(id, job)));
    }

    /** Applies the upload in the background. */
    Job apply(long uploadId) {
        Job judged = jobs.getIfPresent(uploadId);
        Job job = start(new Job(judged == null ? 0 : judged.rows(), false), j -> intake.apply(uploadId, j));
        jobs.put(uploadId, job);
        return job;
    }

    /** The work going on for an upload; one that a crash interrupted is taken up again. */
    @Nullable
    Job applying(Upload upload) {
        if (upload.state() != Upload.State.APPLYING) {
            return null;
        }
        return jobs.get(upload.uploadId(), id -> start(new Job(0, false), j -> intake.apply(id, j)));
    }

    /** Whether an upload is being judged or applied at this moment. */
    boolean atWork(long uploadId) {
        Job job = jobs.getIfPresent(uploadId);
        return job != null && job.running();
    }

    /** Takes up what a crash interrupted. */
    void resume() {
        uploads.unfinished().forEach(this::applying);
    }

    void forget(long uploadId) {
        jobs.invalidate(uploadId);
    }

    private Job start(Job job, Function<Job, Intake.Answer> what) {
        work.execute(() -> {
            try {
                job.ended(what.apply(job));
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(Counter.class).error("upload failed", e);
                job.broke();
            }
        });
        return job;
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}
