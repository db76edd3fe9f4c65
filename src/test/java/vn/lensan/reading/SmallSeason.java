package vn.lensan.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.target.Universe;
import vn.lensan.target.Universes;

/**
 * Three households of Đồng Mỏ in Chi Lăng, Lạng Sơn: two with a stall on voso.vn, one of them on postmart.vn too; one
 * stall closed again in week 32. A household of Cao Bằng has a stall as well.
 */
final class SmallSeason {
    static final int LANG_SON = 1_100_020;
    static final int CAO_BANG = 1_100_004;
    static final int CHI_LANG = 1_200_187;
    static final int DONG_MO = 1_306_463;

    private final Intake intake;

    private SmallSeason(ApplicationContext beans) {
        this.intake = beans.getBean(Intake.class);
    }

    /** Sends the files, once for a database. */
    static void play(ApplicationContext beans) {
        SmallSeason season = new SmallSeason(beans);
        beans.getBean(Universes.class)
                .accept(new Universe(LANG_SON, LocalDate.of(2021, 8, 1), 150_000, "Cục Thống kê"), "bo");
        season.send("households", new Sender.OfPlace(LANG_SON, "20"), """
                household_code,full_name,citizen_number,phone,commune_code,listed_on
                LS-0001,Nông Văn Mẫu,020085001234,0912000001,06463,25/07/2021
                LS-0002,Hoàng Thị Thử,020190001235,0912000002,06463,25/07/2021
                LS-0003,Lương Văn Lành,020085001236,0912000003,06463,25/07/2021
                """);
        season.send("households", new Sender.OfPlace(CAO_BANG, "04"), """
                household_code,full_name,citizen_number,phone,commune_code,listed_on
                CB-0001,Bế Thị Xa,004185001237,0912000004,01273,25/07/2021
                """);
        season.send("attendance", new Sender.OfPlace(LANG_SON, "20"), """
                training_code,topic,held_on,household_code,commune_code
                L1,KNS,05/08/2021,LS-0001,06463
                L1,KNS,05/08/2021,LS-0002,06463
                """);
        season.send("shop-accounts", new Sender.OfPlatform("voso"), """
                account_id,opened_on,closed_on,citizen_number
                V1,30/07/2021,,020085001234
                V2,06/08/2021,,020190001235
                V3,30/07/2021,07/08/2021,020085001236
                V4,06/08/2021,,004185001237
                """);
        season.send("shop-accounts", new Sender.OfPlatform("postmart"), """
                account_id,opened_on,closed_on,citizen_number
                P1,06/08/2021,,020085001234
                """);
    }

    /** One more stall, opened in week 32 and told of later. */
    static void late(ApplicationContext beans) {
        new SmallSeason(beans).send("shop-accounts", new Sender.OfPlatform("voso"), """
                account_id,opened_on,closed_on,citizen_number
                V9,06/08/2021,,020085001236
                """);
    }

    private void send(String format, Sender sender, String content) {
        try {
            Path file = Files.createTempFile("season", ".csv");
            Files.writeString(file, content);
            intake.take(new Intake.SentFile(format, sender, format + ".csv", file, "test"), false, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
