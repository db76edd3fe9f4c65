package vn.lensan.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lensan.access.SamplePeople;
import vn.lensan.access.SignedInFixture;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Undo;
import vn.lensan.intake.Verdict;
import vn.lensan.place.Places;
import vn.lensan.place.Splits;
import vn.lensan.web.BrowserTest;
import vn.lensan.web.Visitor;

/** Households and queues as a person uses them: changed, split, merged, corrected by workbook, decided, all undone. */
@BrowserTest
class HouseholdsOnScreenIT {
    private static final Sender PROVINCE = new Sender.OfPlace(1_100_020, "20");
    private static int run;

    @Autowired
    ApplicationContext context;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Places places;

    @Autowired
    Splits splits;

    @TempDir
    Path folder;

    Map<String, String> passwords = Map.of();

    /** A code of this test's own, so that tests in one database do not meet. */
    String own = "";

    @BeforeEach
    void peopleAreThere() {
        passwords = SignedInFixture.people(context).stream()
                .collect(Collectors.toMap(SamplePeople.Login::login, SamplePeople.Login::password));
        own = String.valueOf(10 + ++run);
    }

    @Test
    void a_head_is_changed_a_household_split_ceased_and_each_is_undone(Visitor visitor) throws Exception {
        long id = listed("Nông Văn Đổi", "LS-A" + own, "0912100");
        enter(visitor).open("/households/" + id).look("household");
        visitor.open("/households/" + id + "/change/HEAD").look("household-head");
        visitor.page().fill("#full_name", "Hoàng Thị Thay");
        visitor.page().fill("#citizen_number", "12");
        save(visitor);
        assertThat(visitor.page().locator("#citizen_number-error").innerText()).contains("CCCD");
        assertThat(visitor.page().inputValue("#full_name")).isEqualTo("Hoàng Thị Thay");
        visitor.page().fill("#citizen_number", "");
        save(visitor);
        visitor.page().locator(".notice.good").waitFor();
        assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Hoàng Thị Thay");
        assertThat(visitor.page().locator("dl.facts").innerText()).doesNotContain("CCCD");
        visitor.look("household-changed");
        visitor.page().locator("h1").click();
        visitor.press("u");
        visitor.page().locator("h1:has-text('Nông Văn Đổi')").waitFor();
        assertThat(visitor.page().locator("dl.facts").innerText()).contains("CCCD");

        visitor.open("/households/" + id + "/change/SPLIT");
        visitor.page().fill("#full_name", "Nông Thị Riêng");
        save(visitor);
        visitor.page().locator(".notice.good").waitFor();
        assertThat(named("Nông Thị Riêng")).isEqualTo(1);
        visitor.page().locator(".notice.good button").click();
        visitor.page().waitForURL("**/households/" + id);
        assertThat(named("Nông Thị Riêng")).isZero();

        visitor.open("/households/" + id + "/change/CEASE");
        visitor.page().fill("#ceased_on", "31/02/2022");
        save(visitor);
        assertThat(visitor.page().locator("#ceased_on-error").innerText()).contains("31/2/2022");
        visitor.look("household-refused");
    }

    @Test
    void a_phone_looked_for_never_stands_in_an_address_and_going_back_finds_it_again(Visitor visitor) throws Exception {
        listed("Nông Văn Kiếm", "LS-S" + own, "0912700");
        String phone = "+84 912 700 " + own + "1";
        enter(visitor).open("/households");
        visitor.page().fill("form.search input[type=search]", phone);
        visitor.press("Enter");
        visitor.page().locator("#found tbody tr").first().waitFor();
        assertThat(visitor.page().url()).matches(".*/households\\?search=\\d+");
        assertThat(visitor.page().inputValue("#find")).isEqualTo(phone);
        visitor.look("households-found");
        visitor.page().click("#found a:has-text('Nông Văn Kiếm')");
        visitor.page().waitForURL(url -> url.matches(".*/households/\\d+"));
        visitor.page().goBack();
        visitor.page().locator("#found a:has-text('Nông Văn Kiếm')").waitFor();
        assertThat(visitor.page().locator("#found tbody tr").count()).isEqualTo(1);

        listed("Lương Thị Bên", "LS-T" + own, "0912800");
        visitor.open("/households");
        visitor.page().locator("#find").pressSequentially("ls-s" + own);
        visitor.page().locator("#found a:has-text('Nông Văn Kiếm')").waitFor();
        visitor.page().waitForURL(url -> url.contains("search="));
        assertThat(visitor.page().locator("#find").evaluate("box => box === document.activeElement"))
                .isEqualTo(true);
    }

    @Test
    void two_households_are_merged_and_separated_on_their_page(Visitor visitor) throws Exception {
        long one = listed("Lương Thị Gộp", "LS-B" + own, "0912200");
        long two = listed("Lương Thị Gộp Hai", "LS-C" + own, "0912300");
        enter(visitor).open("/households/" + one + "/change/MERGE").look("household-merge");
        visitor.page().onDialog(dialog -> dialog.accept());
        visitor.page().fill("#other", "không có ai");
        save(visitor);
        assertThat(visitor.page().locator("#other-error").innerText()).contains("mã hộ");
        visitor.page().fill("#other", "LS-C" + own);
        save(visitor);
        visitor.page().locator("button:has-text('Tách lại')").waitFor();
        assertThat(mergedInto(two)).isEqualTo(one);
        visitor.page().locator("button:has-text('Tách lại')").click();
        visitor.page().locator("h1:has-text('Gộp Hai')").waitFor();
        assertThat(mergedInto(two)).isNull();
    }

    @Test
    void the_workbook_of_my_households_sent_back_changes_nothing_and_holds_no_number(Visitor visitor) throws Exception {
        listed("Vi Văn Tệp", "LS-D" + own, "0912400");
        listed("Vi Thị Không Mã", "", "0912500");
        enter(visitor).open("/households");
        visitor.page().locator("details.seen summary").click();
        visitor.look("households-workbook");
        visitor.page().locator("input[name=full]").check();
        visitor.page().locator("button:has-text('Tải về')").click();
        visitor.page().locator("#reason-error").waitFor();
        visitor.open("/households");
        visitor.page().locator("details.seen summary").click();
        Download workbook = visitor.page()
                .waitForDownload(() ->
                        visitor.page().locator("button:has-text('Tải về')").click());
        Path file = folder.resolve("ds.xlsx");
        Files.copy(workbook.path(), file);
        Intake.Answer answer =
                intake.judge(new Intake.SentFile("households", PROVINCE, "ds.xlsx", file, "test"), Progress.SILENT);
        assertThat(answer.refusal()).isNull();
        assertThat(answer.tally().problems()).isEmpty();
        assertThat(answer.tally().rows()).isGreaterThanOrEqualTo(2);
        assertThat(answer.tally().of(Verdict.UNCHANGED))
                .isEqualTo(answer.tally().rows());
    }

    @Test
    void households_of_a_split_commune_are_decided_by_hamlet_and_undone(Visitor visitor) throws Exception {
        Splits.Split split = splits.within(places.unit(1_100_020)).getFirst();
        Path file = folder.resolve("split.csv");
        Files.writeString(file, """
                household_code,full_name,commune_code,hamlet,listed_on
                LS-S1,Triệu Văn Một,%1$s,Nà Chia,01/08/2021
                LS-S2,Triệu Văn Hai,%1$s,Nà Chia,01/08/2021
                LS-S3,Triệu Văn Ba,%1$s,Nà Ở,01/08/2021
                """.formatted(split.commune().code()));
        intake.take(new Intake.SentFile("households", PROVINCE, "split.csv", file, "test"), false, Progress.SILENT);
        enter(visitor).open("/splits").look("splits");
        visitor.page().locator("table a").first().click();
        visitor.page().locator("text=Nà Chia (2)").click();
        visitor.page().locator("button[name=all]").click();
        visitor.page().locator(".error-summary").waitFor();
        visitor.page().locator("input[name=successor]").first().check();
        visitor.look("split");
        visitor.page().locator("button[name=all]").click();
        visitor.page().locator(".notice.good").waitFor();
        assertThat(waiting(split)).isEqualTo(1);
        intake.take(new Intake.SentFile("households", PROVINCE, "b.csv", again(file), "test"), false, Progress.SILENT);
        assertThat(waiting(split))
                .as("a list that names the old commune decides nothing")
                .isEqualTo(1);
        visitor.page().locator(".notice.good button").click();
        visitor.page().locator(".error-summary").waitFor();
        assertThat(visitor.page().locator(".error-summary").innerText()).contains("dựa vào");
    }

    @Test
    void the_queue_shows_both_records_is_driven_by_keys_and_many_alike_are_decided_at_once(Visitor visitor)
            throws Exception {
        listed("Hoàng Văn Kênh", "LS-E" + own, "0912600");
        listed("Hoàng Văn Lòng", "LS-F" + own, "0912700");
        Path file = folder.resolve("shop.csv");
        Files.writeString(file, """
                account_id,opened_on,household_code,full_name,commune_code
                P1,06/08/2021,LS-E%1$s,Hoàng Văn Kênhh,06001
                P2,06/08/2021,LS-F%1$s,Hoàng Văn Lòngg,06001
                """.formatted(own));
        intake.take(
                new Intake.SentFile("shop-accounts", new Sender.OfPlatform("voso"), "s.csv", file, "test"),
                false,
                Progress.SILENT);
        enter(visitor).open("/queue").look("queue");
        assertThat(visitor.page().locator("main").innerText()).contains("tên gần giống 0,9", "cùng xã");
        assertThat(visitor.page().locator("table.beside mark").count()).isPositive();
        visitor.page().locator("h1").click();
        visitor.press("ArrowLeft");
        assertThat(visitor.page().locator(".notice.good").innerText())
                .contains("Đã ghi quyết định: hộ Hoàng Văn Kênh.");
        assertThat(accounts()).isEqualTo(1);
        visitor.page().locator("h1").click();
        visitor.press("u");
        visitor.page().waitForURL("**/queue?undo=undone");
        assertThat(visitor.page().locator(".notice.good").innerText()).isEqualTo("Đã hoàn tác quyết định vừa rồi.");
        assertThat(accounts()).isZero();
        visitor.page().locator("text=Các mục giống thế này").click();
        visitor.look("queue-alike");
        assertThat(visitor.page().locator("input[name=ticked]").count()).isEqualTo(2);
        visitor.page().locator("button.main").click();
        assertThat(visitor.page().locator(".notice.good").innerText()).contains("Đã ghi quyết định.");
        assertThat(accounts()).isEqualTo(2);
        visitor.page().locator(".notice.good button").click();
        visitor.page().waitForURL("**/queue?undo=undone");
        assertThat(visitor.page().locator(".notice.good").innerText()).isEqualTo("Đã hoàn tác quyết định vừa rồi.");
        assertThat(accounts()).isZero();
    }

    @Test
    void a_row_without_candidates_is_given_the_household_a_person_finds(Visitor visitor) throws Exception {
        listed("Hoàng Văn Tìm", "LS-T" + own, "0912800");
        Path file = folder.resolve("tim.csv");
        Files.writeString(file, """
                account_id,opened_on,full_name,commune_code
                T%1$s,06/08/2021,Bà Chủ Gian Hàng,06001
                """.formatted(own));
        Intake.Answer answer = intake.take(
                new Intake.SentFile("shop-accounts", new Sender.OfPlatform("voso"), "tim.csv", file, "test"),
                false,
                Progress.SILENT);
        long entry = context.getBean(JdbcClient.class)
                .sql("select entry_id from intake.entry where record_key = :key")
                .param("key", "T" + own)
                .query(Long.class)
                .single();
        enter(visitor).open("/queue?id=" + entry);
        assertThat(visitor.page().locator("main").innerText())
                .contains("Không thấy hộ nào giống", "ghi hộ vào danh sách hộ", "Bà Chủ Gian Hàng");
        visitor.page().fill("#other-find", "Không Có Hộ Này");
        visitor.page().locator("#other form.filters button").click();
        assertThat(visitor.page().locator("#other").innerText()).contains("Không tìm thấy hộ nào khác như vậy");
        visitor.page().fill("#other-find", "LS-T" + own);
        visitor.page().locator("#other form.filters button").click();
        assertThat(visitor.page().url()).doesNotContain("LS-T");
        visitor.look("queue-found-by-hand");
        visitor.page().locator("#other article button").click();
        visitor.page().locator(".notice.good").waitFor();
        assertThat(accounts()).isEqualTo(1);
        visitor.page().locator(".notice.good button").click();
        visitor.page().waitForURL("**/queue?undo=undone");
        assertThat(visitor.page().locator(".notice.good").innerText()).isEqualTo("Đã hoàn tác quyết định vừa rồi.");
        assertThat(accounts()).isZero();
        context.getBean(Undo.class).undo(answer.uploadId(), "test");
    }

    @Test
    void a_row_that_names_nobody_waits_where_it_says_it_lives_with_its_sender_and_file(Visitor visitor)
            throws Exception {
        Path file = folder.resolve("ten.csv");
        Files.writeString(file, """
                account_id,opened_on,full_name,commune_code
                N%1$s,06/08/2021,Người Không Ai Biết,06001
                M%1$s,06/08/2021,Người Cao Bằng Nào,01273
                """.formatted(own));
        enter(visitor).open("/queue");
        long before = waiting(visitor);
        Intake.Answer answer = intake.take(
                new Intake.SentFile("shop-accounts", new Sender.OfPlatform("voso"), "ten.csv", file, "test"),
                false,
                Progress.SILENT);
        assertThat(answer.tally().of(Verdict.WAITING)).isEqualTo(2);
        visitor.open("/queue");
        assertThat(waiting(visitor)).isEqualTo(before + 1);
        for (long seen = 0; seen < before; seen++) { // to the newest: those before it are put off
            visitor.page().locator("form[action$='/postponement'] button").click();
            assertThat(visitor.page().locator(".notice.good p").innerText()).startsWith("Đã để mục vừa rồi lại sau");
        }
        assertThat(visitor.page().locator("main").innerText())
                .contains("Người Không Ai Biết", "Bên gửi: voso.vn", "tệp ten.csv");
        assertThat(visitor.page().locator("main a:has-text('ten.csv')").count())
                .as("a platform's file is named, not opened")
                .isZero();
        visitor.look("queue-nobody");
        context.getBean(Undo.class).undo(answer.uploadId(), "test"); // the other tests' queue is as it was
    }

    @Test
    void a_merge_in_the_queue_is_taken_back_by_a_key_and_the_queue_goes_on(Visitor visitor) throws Exception {
        Path file = folder.resolve("trung.csv");
        Files.writeString(file, """
                household_code,full_name,commune_code,hamlet,listed_on
                LS-Q%1$s,Lương Thị Trùng,06001,Nà Trùng,01/08/2021
                LS-R%1$s,Lương Thị Trùng,06001,Nà Trùng,01/08/2021
                """.formatted(own));
        Intake.Answer answer = intake.take(
                new Intake.SentFile("households", PROVINCE, "trung.csv", file, "test"), false, Progress.SILENT);
        enter(visitor).open("/queue?queue=DUPLICATE");
        assertThat(visitor.page().locator("main a:has-text('trung.csv')").count())
                .as("the office's own file is opened from the entry")
                .isEqualTo(1);
        visitor.page().locator("h1").click();
        visitor.press("ArrowLeft");
        visitor.page().locator(".notice.good").waitFor();
        visitor.press("u");
        visitor.page().waitForURL("**/queue?undo=undone&queue=DUPLICATE");
        assertThat(visitor.page().locator("main").innerText()).contains("Lương Thị Trùng");
        assertThat(named("Lương Thị Trùng")).isEqualTo(2);
        context.getBean(Undo.class).undo(answer.uploadId(), "test");
    }

    private static long waiting(Visitor visitor) {
        return Long.parseLong(
                visitor.page().locator("nav.row a").first().innerText().replaceAll("\\D", ""));
    }

    private long listed(String name, String code, String phone) throws Exception {
        Path file = folder.resolve("ds" + name.hashCode() + ".csv");
        Files.writeString(file, """
                household_code,full_name,citizen_number,birth,sex,phone,commune_code,hamlet,listed_on
                %s,%s,%s,1985,,%s%s1,06001,Nà Lượt,01/08/2021
                """.formatted(
                        code, name, "0200850" + (10000 + Math.abs(name.hashCode() % 89999)), phone, own));
        Intake.Answer answer = intake.take(
                new Intake.SentFile("households", PROVINCE, "ds.csv", file, "test"), false, Progress.SILENT);
        assertThat(answer.tally().of(Verdict.CREATED)).isEqualTo(1);
        return jdbc.sql("select household_id from household.household where full_name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private Path again(Path file) throws Exception {
        Path other = folder.resolve("b.csv");
        Files.writeString(other, Files.readString(file) + "\n");
        return other;
    }

    private long named(String name) {
        return jdbc.sql("select count(*) from household.household where full_name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private Long mergedInto(long id) {
        return jdbc.sql("select merged_into from household.household where household_id = :id")
                .param("id", id)
                .query((row, n) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
    }

    private long accounts() {
        return jdbc.sql("select count(*) from shop.account").query(Long.class).single();
    }

    private long waiting(Splits.Split split) {
        return jdbc.sql(
                        "select count(*) from household.household where locality_id = :locality and merged_into is null")
                .param("locality", split.undecided())
                .query(Long.class)
                .single();
    }

    private static void save(Visitor visitor) {
        visitor.page().locator("form.panel button.main").click();
    }

    private Visitor enter(Visitor visitor) {
        return visitor.signIn("langson", passwords.getOrDefault("langson", ""));
    }
}
