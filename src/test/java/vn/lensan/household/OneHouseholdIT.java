package vn.lensan.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.lensan.FreshDatabase;
import vn.lensan.Sending;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Undo;

/** Records that are one household: merged, given another code, moved, or named by nothing but their account. */
class OneHouseholdIT extends Sending {
    private static final String LIST = "household_code,full_name,citizen_number,phone,commune_code,listed_on,kind\n";
    private static final String STAY = "LS-1,Nông Văn Mẫu,020085001231,0912000001,06463,2021-08-01,Hộ SXNN\n";
    private static final String GONE = "LS-2,Hoàng Thị Thử,020190001232,0912000002,06466,2021-08-01,Hộ SXNN\n";
    private static final String THIRD = "LS-3,Lý Thị Ví Dụ,020190001233,0912000003,06469,2021-08-01,Hộ SXNN\n";
    private static final String CLASS =
            "training_code,topic,held_on,household_code,citizen_number,phone,full_name,commune_code\n";

    @Autowired
    Merging merging;

    @Autowired
    HouseholdLookup lookup;

    @Autowired
    Decisions decisions;

    @Autowired
    ApplicationContext beans;

    private Intake.Answer listed;
    private long stay;
    private long gone;

    @BeforeEach
    void two_households() throws Exception {
        FreshDatabase.renew(beans);
        listed = send("households", LANG_SON, LIST + STAY + GONE);
        stay = lookup.find("LS-1", null, "Nông Văn Mẫu", "06463");
        gone = lookup.find("LS-2", null, "Hoàng Thị Thử", "06466");
    }

    @Test
    void a_merged_household_is_found_by_everything_either_record_is_named_by() throws Exception {
        merging.merge(stay, gone, "test");

        assertThat(verdicts(send("attendance", VOSO, CLASS + """
                L1,KNS,2021-08-05,LS-2,,,Hoàng Thị Thử,06466
                L2,KNS,2021-08-06,,020190001232,,HOANG THI THU,
                L3,DGKN,2021-08-07,,,0912000002,Hoàng Thị Thử,
                L4,DGKN,2021-08-08,LS-1,,,Nông Văn Mẫu,06463
                L5,DGKN,2021-08-08,LS-2,,,Ai Khác Hẳn,06466
                """))).isEqualTo(List.of(4, 0, 0, 1, 0));
        assertThat(figure("I.1", "households")).isEqualTo(1);
        assertThat(figure("I.2", "households")).isEqualTo(1);
        assertThat(there("I.1")).containsExactly("06463");

        merging.unmerge(gone, "test");
        assertThat(there("I.1")).containsExactly("06466");
        assertThat(there("I.2")).containsExactlyInAnyOrder("06463", "06466");
        figuresEqualTheRecords();
    }

    @Test
    void lists_that_name_either_record_of_a_merged_household_change_nothing_when_sent_again() throws Exception {
        merging.merge(stay, gone, "test");
        assertThat(verdicts(send("households", LANG_SON, LIST + STAY + GONE + "\n")))
                .isEqualTo(List.of(0, 0, 2, 0, 0));

        assertThat(verdicts(send("households", LANG_SON, LIST + GONE.replace("Thử", "Thử Mới"))))
                .isEqualTo(List.of(0, 1, 0, 0, 0));
        assertThat(lookup.find("LS-2", null, "Thử Mới", "06466")).isEqualTo(gone);
        merging.unmerge(gone, "test");
        assertThat(name(stay)).isEqualTo("Nông Văn Mẫu");
        assertThat(name(gone)).isEqualTo("Hoàng Thị Thử Mới");
        figuresEqualTheRecords();
    }

    @Test
    void one_merged_with_another_is_merged_on_and_parted_again_with_what_came_along() throws Exception {
        send("households", LANG_SON, LIST + THIRD);
        long third = lookup.find("LS-3", null, null, "06469");
        send("attendance", VOSO, CLASS + """
                L1,KNS,2021-08-05,LS-2,,,,06466
                L2,DGKN,2021-08-05,LS-1,,,,06463
                """);
        merging.merge(stay, gone, "test");
        merging.merge(third, stay, "test");
        assertThat(there("I.1")).containsExactly("06469");
        assertThat(there("I.2")).containsExactly("06469");
        assertThat(verdicts(send("attendance", VOSO, CLASS + "L9,KNS,2021-08-09,LS-2,,,Hoàng Thị Thử,06466\n")))
                .isEqualTo(List.of(1, 0, 0, 0, 0));

        merging.unmerge(stay, "test");
        assertThat(there("I.1")).containsExactly("06463");
        assertThat(lookup.find("LS-2", null, "Hoàng Thị Thử", "06466")).isEqualTo(gone);
        merging.unmerge(gone, "test");
        assertThat(there("I.1")).containsExactly("06466");
        assertThat(there("I.2")).containsExactly("06463");
        figuresEqualTheRecords();
    }

    @Test
    void a_merge_stands_on_record_keeps_its_households_and_can_be_undone() throws Exception {
        send("attendance", VOSO, CLASS + "L1,KNS,2021-08-05,LS-2,,,,06466\n");
        long merge = merging.merge(stay, gone, "test");
        assertThat(undo.undo(listed.uploadId(), "test"))
                .isInstanceOfSatisfying(
                        Undo.Result.RestedOn.class,
                        rested -> assertThat(rested.later()).contains(merge));

        assertThat(undo.undo(merge, "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(there("I.1")).containsExactly("06466");
        figuresEqualTheRecords();
    }

    @Test
    void what_is_undone_while_merged_counts_with_the_survivor_and_after_the_un_merge_with_its_own() throws Exception {
        send("attendance", VOSO, CLASS + "L1,KNS,2021-08-05,LS-2,,,,06466\n");
        Intake.Answer later = send("attendance", VOSO, CLASS + "L1,KNS,2021-08-15,LS-2,,,,06466\n");
        merging.merge(stay, gone, "test");

        assertThat(undo.undo(later.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(there("I.1")).containsExactly("06463");
        figuresEqualTheRecords();
        Intake.Answer again = send("attendance", VOSO, CLASS + "L1,KNS,2021-08-20,LS-2,,,,06466\n");
        merging.unmerge(gone, "test");
        assertThat(undo.undo(again.uploadId(), "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(there("I.1")).containsExactly("06466");
        figuresEqualTheRecords();
    }

    @Test
    void a_household_that_moves_after_it_ceased_takes_along_what_it_reached_and_holds_nothing() throws Exception {
        send("attendance", VOSO, CLASS + "L1,KNS,2021-08-05,LS-1,,,,06463\n");
        send("shop-accounts", VOSO, "account_id,opened_on,household_code,commune_code\nV1,2021-08-05,LS-1,06463\n");
        send("households", LANG_SON, """
                household_code,full_name,commune_code,moved_on,ceased_on,listed_on
                LS-1,Nông Văn Mẫu,06472,2021-09-20,2021-09-10,2021-09-25
                """);
        assertThat(there("I.1")).containsExactly("06472");
        assertThat(figure("I.3", "households")).isZero();
        assertThat(jdbc.sql("""
                        select j.day::text from indicator.journal j join indicator.figure f using (figure_id)
                        where f.code = 'I.1' group by j.day, j.locality_id having sum(j.amount) <> 0 order by sum(j.amount), 1
                        """).query(String.class).list()).containsExactly("2021-09-20", "2021-08-05", "2021-09-20");
        figuresEqualTheRecords();
    }

    @Test
    void every_code_a_household_was_given_goes_on_finding_it_unless_it_becomes_anothers() throws Exception {
        String byPhone = "household_code,full_name,phone,commune_code,listed_on\n";
        assertThat(verdicts(send("households", LANG_SON, byPhone + """
                LS-1B,Nông Văn Mẫu,0912000001,06463,2021-08-01
                LS-1,Nông Văn Mẫu,,06463,2021-08-01
                LS-1C,Nông Văn Mẫu,0912000001,06463,2021-08-01
                """))).isEqualTo(List.of(0, 3, 0, 0, 0));
        for (String code : List.of("LS-1", "LS-1B", "LS-1C")) {
            assertThat(lookup.find(code, null, "Nông Văn Mẫu", "06463")).isEqualTo(stay);
        }
        assertThat(jdbc.sql("select code from household.household where household_id = :id")
                        .param("id", stay)
                        .query(String.class)
                        .single())
                .isEqualTo("LS-1C");

        Intake.Answer taken =
                send("households", LANG_SON, byPhone + "LS-1B,Hoàng Thị Thử,0912000002,06466,2021-08-01\n");
        assertThat(verdicts(taken)).as("two households named").isEqualTo(List.of(0, 0, 0, 1, 0));
        long entry = jdbc.sql("select max(entry_id) from intake.entry")
                .query(Long.class)
                .single();
        long decision = decisions.same(entry, gone, "test");
        assertThat(lookup.find("LS-1B", null, null, "06463")).isEqualTo(gone);
        assertThat(lookup.find("LS-2", null, null, "06466")).isEqualTo(gone);
        assertThat(undo.undo(decision, "test")).isInstanceOf(Undo.Result.Undone.class);
        assertThat(lookup.find("LS-1B", null, null, "06463")).isEqualTo(stay);
    }

    @Test
    void a_known_account_sent_without_saying_whose_it_is_is_updated_and_stays_its_households() throws Exception {
        send("shop-accounts", VOSO, "account_id,opened_on,household_code,commune_code\nV1,2021-08-05,LS-1,06463\n");
        assertThat(verdicts(send("shop-accounts", VOSO, """
                account_id,opened_on,closed_on,stall_name,household_code,full_name
                V1,2021-08-05,2021-09-01,Na Chi Lăng,,
                V2,2021-08-05,,,LS-2,Hoàng Thị Thử
                V2,2021-08-06,,,,
                V3,2021-08-05,,,,
                """))).isEqualTo(List.of(1, 2, 0, 0, 1));
        assertThat(there("I.3")).containsExactly("06466");
        send("input-orders", VOSO, """
                order_id,input_id,quantity,ordered_on,status,household_code,commune_code
                D1,P1,1,2021-08-05,PLACED,LS-1,06463
                """);
        assertThat(verdicts(send("input-orders", VOSO, """
                order_id,input_id,quantity,ordered_on,status
                D1,P1,1,2021-08-05,CANCELLED
                D2,P1,1,2021-08-05,PLACED
                """))).isEqualTo(List.of(0, 1, 0, 0, 1));
        assertThat(figure("III.4", "households")).isZero();
        figuresEqualTheRecords();
    }

    /** Communes where the figure stands now, by their codes of 2021. */
    private List<String> there(String code) {
        return jdbc.sql("""
                        select u.code from indicator.journal j
                        join indicator.figure f using (figure_id)
                        join place.locality l on l.locality_id = j.locality_id
                        join place.unit u on u.unit_id = l.commune_2021
                        where f.code = :code group by u.code having sum(j.amount) <> 0 order by u.code
                        """).param("code", code).query(String.class).list();
    }

    private String name(long household) {
        return jdbc.sql("select full_name from household.household where household_id = :id")
                .param("id", household)
                .query(String.class)
                .single();
    }
}
