package vn.lensan.register;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lensan.access.Actors;
import vn.lensan.audit.Deed;
import vn.lensan.audit.Log;
import vn.lensan.intake.Undo;
import vn.lensan.intake.Upload;
import vn.lensan.intake.Uploads;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Rejected;

/** Takes back what somebody decided or changed on screen: one's own, and no file, for those have their own page. */
@Component
class Undoing {
    private final Undo undo;
    private final Uploads uploads;
    private final Log log;

    Undoing(Undo undo, Uploads uploads, Log log) {
        this.undo = undo;
        this.uploads = uploads;
        this.log = log;
    }

    /** Whether it is a decision or change of the person at work, still in force. */
    boolean mine(long upload) {
        return own(upload).filter(u -> u.state() == Upload.State.APPLIED).isPresent();
    }

    /** The decision or change of that number, if the person at work made it; 0 is none. */
    private Optional<Upload> own(long upload) {
        return upload == 0
                ? Optional.empty()
                : uploads.find(upload)
                        .filter(u -> u.channel().equals("FORM")
                                && u.receivedBy().equals(Actors.current().login()));
    }

    /** Takes it back, or says what rests on it. */
    void undo(long upload) {
        if (own(upload).isEmpty()) {
            throw new NotFound("decision " + upload);
        }
        switch (undo.undo(upload, Actors.current().login())) {
            case Undo.Result.RestedOn rested -> throw new Rejected(RegisterProblem.RESTED_ON.problem(rested.later()));
            case Undo.Result.NotApplied not -> throw new Rejected(RegisterProblem.NOT_APPLIED.problem());
            case Undo.Result.Undone undone -> log.write(Deed.DECISION_UNDONE, "upload:" + upload);
        }
    }
}
