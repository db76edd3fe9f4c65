package vn.lensan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.LenSanTest;
import vn.lensan.intake.Sender;
import vn.lensan.place.Geography;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;
import vn.lensan.sample.SampleOptions;

@LenSanTest
class SampleSeasonIT {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Places places;

    @Test
    void the_files_of_the_season_are_sent_by_the_offices_of_its_own_time() throws IOException {
        new SampleSeason(context, new PrintWriter(Writer.nullWriter())).load(new SampleOptions(60, 1, 1));
        List<Unit> senders = jdbc.sql("select distinct sender from intake.upload").query(String.class).list().stream()
                .map(Sender::of)
                .filter(Sender.OfPlace.class::isInstance)
                .map(sender -> places.unit(((Sender.OfPlace) sender).unitId()))
                .toList();
        assertThat(senders)
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(unit.geography()).isEqualTo(Geography.Y2021));
        assertThat(senders).extracting(Unit::fullName).contains("Tỉnh Lạng Sơn");
    }
}
