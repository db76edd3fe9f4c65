package vn.lensan.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.lensan.database.EmbeddedServer;

/** A few of the kills of {@code bin/soak}: one in each phase of an upload, of the program, of its database, of both. */
class CrashIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @BeforeAll
    static void unpack_programs_once_for_all_tests() {
        System.setProperty(
                EmbeddedServer.BINARIES,
                Path.of("target/postgres-18").toAbsolutePath().toString());
    }

    @Test
    void whatever_is_killed_every_accepted_row_is_there_once() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        try (Installation installation = Installation.in(folder.resolve("data"))) {
            KillRounds rounds = new KillRounds(installation, System.nanoTime(), System.err);
            Crowd.Sent households = Crowd.households(files, 0, 12_000);
            int unlisted = households.refused();
            rounds.upload(households, 0, Phase.MATCHING, KillRounds.Victim.PROGRAM, true);
            rounds.upload(
                    Crowd.attendance(files, 0, 12_000), unlisted, Phase.APPLYING, KillRounds.Victim.DATABASE, false);
            rounds.upload(Crowd.stalls(files, 0, 12_000), unlisted, Phase.READING, KillRounds.Victim.BOTH, false);
            rounds.upload(
                    Crowd.households(files, 12_000, 14_000), 0, Phase.RECEIVING, KillRounds.Victim.PROGRAM, false);
            rounds.verify();
            assertThat(rounds.hits(Phase.MATCHING) + rounds.hits(Phase.APPLYING) + rounds.hits(Phase.READING))
                    .isPositive();
        }
    }

    /** What {@code bin/soak} asks for: so many kills in each phase, each format and each victim in turn, dry runs and undos. */
    @Test
    void as_often_as_it_is_killed() throws Exception {
        int kills = Integer.getInteger("soak.kills", 0);
        int rows = Integer.getInteger("soak.rows", 12_000);
        assumeThat(kills).as("only in bin/soak").isPositive();
        Path files = Files.createDirectory(folder.resolve("files"));
        try (Installation installation = Installation.in(folder.resolve("data"))) {
            KillRounds rounds = new KillRounds(installation, Long.getLong("soak.seed", 1), System.err);
            rounds.verify(); // makes the tables
            int turn = 0;
            int from = 0;
            Crowd.Sent listed = Crowd.households(files, 0, 1);
            for (Phase phase : Phase.values()) {
                for (int tries = 0; rounds.hits(phase) < kills && tries < 3 * kills; tries++, turn++) {
                    KillRounds.Victim victim = KillRounds.Victim.values()[(turn + turn / 3) % 3];
                    int unlisted = listed.refused();
                    Crowd.Sent sent;
                    if (turn % 3 == 0) {
                        from = turn * rows;
                        listed = Crowd.households(files, from, from + rows);
                        sent = listed;
                        rounds.dryRun(sent, turn % 2 == 0 ? Phase.MATCHING : Phase.APPLYING);
                    } else {
                        sent = turn % 3 == 1
                                ? Crowd.attendance(files, from, from + rows)
                                : Crowd.stalls(files, from, from + rows);
                    }
                    rounds.upload(sent, sent == listed ? 0 : unlisted, phase, victim, turn % 2 == 0);
                    if (turn % 3 == 2) {
                        rounds.undo(sent, unlisted, victim);
                    }
                }
                assertThat(rounds.hits(phase)).as(phase + " hit").isGreaterThanOrEqualTo(kills);
                rounds.verify();
            }
        }
    }
}
