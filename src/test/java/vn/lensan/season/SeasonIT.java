package vn.lensan.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.lensan.LenSanTest;
import vn.lensan.sample.SampleOptions;
import vn.lensan.sample.SampleWriter;

/**
 * A season of files as they really arrive, with repetitions, corrections, late rows, undos, decisions, merges and
 * un-merges: every verdict and every figure must be what the generator counted by itself.
 */
class SeasonIT {
    abstract static class Season {
        @Autowired
        ApplicationContext beans;

        @TempDir
        Path folder;

        void play(long seed, int households) throws Exception {
            SampleWriter.write(folder, new SampleOptions(households, 12, seed));
            SeasonPlayer player = new SeasonPlayer(beans, folder);
            SeasonTruth truth = new SeasonTruth(beans, folder);
            for (JsonNode step : player.steps()) {
                int number = step.get("step").asInt();
                player.play(step);
                truth.after(number);
                if (step.get("do").asString().equals("undo")) {
                    player.verify(number);
                }
            }
            player.verify(player.steps().size());
            player.everybodyLivesSomewhere();
            truth.atTheEnd();
            assertThat(player.differences()).isEmpty();
            assertThat(truth.differences()).isEmpty();
            assertThat(truth.compared()).isPositive();
        }
    }

    @Nested
    @LenSanTest
    class Seed1 extends Season {
        @Test
        void every_figure_is_what_the_generator_counted() throws Exception {
            play(1, 2000);
        }
    }

    @Nested
    @LenSanTest
    class Seed2 extends Season {
        @Test
        void every_figure_is_what_the_generator_counted() throws Exception {
            play(2, 400);
        }
    }

    @Nested
    @LenSanTest
    class Seed3 extends Season {
        @Test
        void every_figure_is_what_the_generator_counted() throws Exception {
            play(3, 400);
        }
    }

    @Nested
    @LenSanTest
    class Seed4 extends Season {
        @Test
        void every_figure_is_what_the_generator_counted() throws Exception {
            play(4, 400);
        }
    }

    @Nested
    @LenSanTest
    class Seed5 extends Season {
        @Test
        void every_figure_is_what_the_generator_counted() throws Exception {
            play(5, 400);
        }
    }
}
