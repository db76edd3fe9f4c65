package vn.lensan.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lensan.shared.VietnameseNumber;

/** How numbers and times are written on a page, in either language: 1.234.567,89 and 31/12/2021. Null is written as nothing. */
@Component("show")
public class Show {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.of("vi", "VN"));

    Show() {}

    /** A number with points between thousands and as many decimals as it has, at most three. */
    public String number(@Nullable Number number) {
        return number == null ? "" : new DecimalFormat("#,##0.###", SYMBOLS).format(number);
    }

    /** A number with all its decimals, as the forms print it: 0,0 and 12,500. */
    public String exact(@Nullable BigDecimal number) {
        return number == null ? "" : VietnameseNumber.text(number);
    }

    /** The same with its sign, for changes. */
    public String change(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        String pattern = number.doubleValue() == 0 ? "0" : "+#,##0.###;−#,##0.###";
        return new DecimalFormat(pattern, SYMBOLS).format(number);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : MOMENT.format(moment.atZoneSameInstant(ZONE));
    }
}
