package vn.lensan.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Hits uploads, dry runs and undos while they are under way, lets the program come back, and looks what is there. */
final class KillRounds {
    /** Who is killed. */
    enum Victim {
        PROGRAM,
        DATABASE,
        BOTH
    }

    private final Installation installation;
    private final Random random;
    private final PrintStream told;
    private final Map<Phase, Integer> hits = new EnumMap<>(Phase.class);

    KillRounds(Installation installation, long seed, PrintStream told) {
        this.installation = installation;
        this.random = new Random(seed);
        this.told = told;
    }

    /** How often uploads were hit in a phase so far. */
    int hits(Phase phase) {
        return hits.getOrDefault(phase, 0);
    }

    /** Kills while a file is being taken in; afterwards every row of it must be there once. */
    void upload(Crowd.Sent sent, int waiting, Phase phase, Victim victim, boolean byServer) throws Exception {
        Installation.Running sending = installation.start(arguments(sent));
        boolean hit = hit(sending, phase, victim, true);
        if (hit) {
            hits.merge(phase, 1, Integer::sum);
        }
        if (victim == Victim.DATABASE || !hit) {
            assertThat(sending.ended()).as(sending.text()).isEqualTo(sent.refused() > 0 ? 3 : 0);
        } else if (byServer && phase != Phase.RECEIVING) {
            atTheServer(sent);
        } else {
            Installation.Running again = installation.run(arguments(sent));
            assertThat(again.process().exitValue()).as(again.text()).isIn(0, 3);
        }
        whole(sent, waiting);
    }

    /** Kills while a file is only being judged: nothing of it may be left. */
    void dryRun(Crowd.Sent sent, Phase phase) throws Exception {
        long before = uploads();
        List<String> arguments = new ArrayList<>(List.of(arguments(sent)));
        arguments.add("--dry-run");
        hit(installation.start(arguments.toArray(String[]::new)), phase, Victim.PROGRAM, false);
        assertThat(uploads()).isEqualTo(before);
    }

    /** Kills while an upload is being taken back: it is back whole, or there whole and can be taken back again. */
    void undo(Crowd.Sent sent, int waiting, Victim victim) throws Exception {
        long id = id(sent);
        hit(installation.start("undo", "" + id), Phase.APPLYING, victim, false);
        if (state(id).equals("APPLIED")) {
            whole(sent, waiting);
            assertThat(installation.run("undo", "" + id).process().exitValue()).isZero();
        }
        assertThat(state(id)).isEqualTo("UNDONE");
    }

    /** Every figure is what the records say. */
    void verify() throws Exception {
        Installation.Running verified = installation.run("verify");
        assertThat(verified.process().exitValue()).as(verified.text()).isZero();
        assertThat(installation.unsealed()).isEmpty();
    }

    private boolean hit(Installation.Running command, Phase phase, Victim victim, boolean onRecord) throws Exception {
        boolean reached = phase.awaited(installation, command, installation.sealed(), onRecord);
        if (reached) {
            Thread.sleep(random.nextInt(phase == Phase.RECEIVING ? 3 : 60));
        }
        reached &= command.process().isAlive();
        if (victim != Victim.DATABASE) {
            command.kill();
        }
        if (victim != Victim.PROGRAM) {
            installation.killDatabase();
        }
        told.println(phase + " " + victim + (reached ? "" : " (too late)"));
        return reached;
    }

    /** A server that starts goes on with what was begun. */
    private void atTheServer(Crowd.Sent sent) throws Exception {
        Installation.Running server = installation.start("serve", "--port", "0");
        try {
            while (server.process().isAlive() && !applied(sent)) {
                Thread.sleep(200);
            }
            assertThat(server.process().isAlive()).as(server.text()).isTrue();
        } finally {
            server.kill();
        }
    }

    private boolean applied(Crowd.Sent sent) throws Exception {
        Optional<Connection> look = installation.look();
        if (look.isEmpty()) {
            return false;
        }
        try (Connection connection = look.get()) {
            return Installation.number(
                            connection,
                            "select count(*) from intake.upload where state = 'APPLIED' and file_name = '"
                                    + sent.file().getFileName() + "'")
                    == 1;
        } catch (SQLException starting) {
            return false;
        }
    }

    /** One upload, whole: each row has one verdict, each good one one record. */
    private void whole(Crowd.Sent sent, int waiting) throws Exception {
        try (Connection connection = installation.open();
                PreparedStatement statement = connection.prepareStatement("""
                    select count(*), max(state), sum(row_count), sum(created), sum(waiting), sum(refused),
                        (select count(*) from intake.outcome o where o.upload_id = max(u.upload_id)),
                        (select count(distinct record_id) from intake.outcome o where o.upload_id = max(u.upload_id))
                    from intake.upload u where file_name = ?
                    """)) {
            statement.setString(1, String.valueOf(sent.file().getFileName()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                int created = sent.rows() - sent.refused() - waiting;
                List<Object> there = new ArrayList<>();
                for (int column = 1; column <= 8; column++) {
                    there.add(column == 2 ? String.valueOf(row.getString(2)) : (Object) row.getInt(column));
                }
                assertThat(there)
                        .as(sent.file() + ": uploads, state, rows, created, waiting, refused, verdicts, records")
                        .containsExactly(
                                1, "APPLIED", sent.rows(), created, waiting, sent.refused(), sent.rows(), created);
            }
        }
    }

    private long uploads() throws Exception {
        try (Connection connection = installation.open()) {
            return Installation.number(connection, "select count(*) from intake.upload");
        }
    }

    private long id(Crowd.Sent sent) throws Exception {
        try (Connection connection = installation.open()) {
            return Installation.number(
                    connection,
                    "select max(upload_id) from intake.upload where file_name = '"
                            + sent.file().getFileName() + "'");
        }
    }

    private String state(long id) throws Exception {
        try (Connection connection = installation.open();
                PreparedStatement statement =
                        connection.prepareStatement("select state from intake.upload where upload_id = ?")) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static String[] arguments(Crowd.Sent sent) {
        return sent.format().equals("households")
                ? new String[] {"import", sent.format(), sent.file().toString()}
                : new String[] {"import", sent.format(), sent.file().toString(), "--from", "postmart"};
    }
}
