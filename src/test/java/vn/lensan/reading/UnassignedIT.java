package vn.lensan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.lensan.LenSanTest;
import vn.lensan.access.SignedInFixture;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Splits;
import vn.lensan.place.Unit;

/** A household of a commune that went into several counts in its province, and in none of its communes, until decided. */
@LenSanTest
class UnassignedIT {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Intake intake;

    @Autowired
    Places places;

    @Autowired
    Splits splits;

    @TempDir
    Path folder;

    @Test
    void what_is_in_no_commune_yet_is_a_line_of_the_province_s_figure() throws Exception {
        SignedInFixture.people(context);
        Unit before = places.unit(SmallSeason.LANG_SON);
        Unit commune = splits.within(before).getFirst().commune();
        send("households", """
                household_code,full_name,citizen_number,commune_code,listed_on
                CP-1,Nông Văn Phân,020085009876,%s,25/07/2021
                """.formatted(commune.code()));
        send("attendance", """
                training_code,topic,held_on,household_code,commune_code
                CP,KNS,05/08/2021,CP-1,%s
                """.formatted(commune.code()));
        Unit province = places.on(Geography.Y2025, before).getFirst();
        String figure = "/figures/I.1/households?form=weekly&period=2021-W32&place=";

        assertThat(page(figure + province.id()))
                .contains("Chưa phân xã", "href=\"/splits\"")
                .containsPattern("Chưa phân xã(?s:.){0,200}<td class=\"num\">1</td>");
        assertThat(page(figure + before.id())).doesNotContain("Chưa phân xã");
    }

    private String page(String path) {
        return new String(
                MockMvcTester.from(
                                context,
                                builder -> builder.apply(springSecurity()).build())
                        .get()
                        .uri(path)
                        .with(SignedInFixture.as(context, "langson"))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private void send(String format, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(format + ".csv"), content);
        intake.take(
                new Intake.SentFile(
                        format, new Sender.OfPlace(SmallSeason.LANG_SON, "20"), format + ".csv", file, "test"),
                false,
                Progress.SILENT);
    }
}
