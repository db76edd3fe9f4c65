package vn.lensan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersonNameTest {
    @Test
    void names_sort_by_last_word_then_family_name_then_middle() {
        List<String> sorted = List.of(
                "Lê Văn An",
                "Nguyễn An",
                "Nguyễn Thị An",
                "Nguyễn Văn An",
                "Hoàng Ân",
                "Bùi Dung",
                "Bùi Đung",
                "Lê Hoa",
                "Lê Hòa",
                "Trần Hoà",
                "Lê Hỏa",
                "Lê Hoã",
                "Lê Hóa",
                "Lê Hoạ",
                "Lê Hoan",
                "Vũ Ơn",
                "Vũ Uyên",
                "Vũ Ưng");
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(PersonName.ORDER);
        assertThat(shuffled).isEqualTo(sorted);
    }

    @Test
    void case_and_spaces_do_not_change_the_order() {
        assertThat(PersonName.sortKey("  NGUYỄN  văn   AN")).isEqualTo(PersonName.sortKey("Nguyễn Văn An"));
        assertThat(PersonName.sortKey("")).isEqualTo("!0 ");
    }

    @Test
    void names_are_compatible_when_none_is_given_equal_or_contained() {
        assertThat(PersonName.compatible(null, "Nguyễn Văn An")).isTrue();
        assertThat(PersonName.compatible(" ", "Nguyễn Văn An")).isTrue();
        assertThat(PersonName.compatible("NGUYEN VAN AN", "Nguyễn Văn Án")).isTrue();
        assertThat(PersonName.compatible("Nguyễn An", "Nguyễn Văn An")).isTrue();
        assertThat(PersonName.compatible("Nguyễn Văn An", "An Nguyễn")).isTrue();
        assertThat(PersonName.compatible("Nguyễn Văn An", "An")).isTrue();
    }

    @Test
    void names_with_a_word_of_their_own_each_are_not_compatible() {
        assertThat(PersonName.compatible("Nguyễn Văn An", "Nguyễn Thị An")).isFalse();
        assertThat(PersonName.compatible("Nguyễn Văn An", "Lê Hoa")).isFalse();
        assertThat(PersonName.compatible("Nguyễn Văn An", "Văn A")).isFalse();
        assertThat(PersonName.compatible("Anh", "Nguyễn An")).isFalse();
    }
}
