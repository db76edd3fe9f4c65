package vn.lensan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lensan.repair.LegacyEncoding;

class LegacyBytesTest {

    private static final List<String> WORDS = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lý", "Triệu", "Nông", "Lương", "Vi",
            "Văn", "Thị", "Đức", "Ngọ", "Quýt", "Dũng", "Hưởng", "Thủy", "Tuyết", "Ánh", "Yến", "Khuổi", "Đưa", "Bản",
            "Thôn", "xã", "huyện", "Tràng", "Định", "Lạng", "Sơn", "bưởi", "quế", "hồi", "ngô", "thạch", "đen", "mật");

    @TempDir
    Path dir;

    @ParameterizedTest
    @EnumSource(names = {"TCVN3", "VNI", "WINDOWS_1258"})
    void a_file_of_a_few_names_is_told_from_the_other_writings(LegacyEncoding encoding) {
        Decoding expected = switch (encoding) {
            case TCVN3 -> Decoding.TCVN3_AS_1252;
            case VNI -> Decoding.VNI_AS_1252;
            default -> Decoding.WINDOWS_1258;
        };
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("ma,ten\n");
            for (int row = 0; row < 5; row++) {
                text.append(row).append(',');
                for (int word = 0; word < 4; word++) {
                    text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
                }
                text.append('\n');
            }
            String sent = encoding == LegacyEncoding.WINDOWS_1258
                    ? CsvReadingTest.toWindows1258(text.toString())
                    : vn.lensan.repair.LegacyText.encode(encoding, text.toString());
            Charset bytes = Charset.forName(encoding == LegacyEncoding.WINDOWS_1258 ? "windows-1258" : "windows-1252");
            Path file = SheetFixture.csv(dir, sent, bytes);
            assertThat(SheetFixture.decoding(file))
                    .as("seed %s: %s", seed, text)
                    .isEqualTo(expected);
        }
    }
}
