package vn.lensan.sales;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Read;
import vn.lensan.place.CommuneAnswer;
import vn.lensan.place.Countries;
import vn.lensan.place.Country;
import vn.lensan.place.Places;

/** Reads where an order goes: a province of the map in force that day, or a country. */
@Component
class Buyers {
    static final Column PROVINCE = Column.of(
            "buyer_province",
            "Mã tỉnh mua",
            "Mã hoặc tên tỉnh của người mua, theo danh mục có hiệu lực vào ngày của dòng; để trống nếu bán ra nước"
                    + " ngoài.",
            "Tỉnh mua",
            "Tỉnh người mua");
    static final Column COUNTRY = Column.of(
            "buyer_country",
            "Mã nước mua",
            "Mã nước của người mua theo ISO 3166-1 (hai chữ cái) khi bán ra nước ngoài.",
            "Nước mua",
            "Mã quốc gia mua");

    private static final Set<String> COLUMNS = Set.of(PROVINCE.key(), COUNTRY.key());
    private static final String VIETNAM = "VN";
    private static final Buyer NOBODY = Buyer.in(0);

    private final Places places;
    private final Countries countries;

    Buyers(Places places, Countries countries) {
        this.places = places;
        this.countries = countries;
    }

    /** The buyer of a row of that day; what is wrong is noted. */
    Buyer read(Fields fields, LocalDate day) {
        String province = Read.text(fields, PROVINCE);
        String country = Read.text(fields, COUNTRY);
        if (fields.problems().stream().anyMatch(noted -> COLUMNS.contains(noted.column()))) {
            return NOBODY;
        }
        boolean vietnam = country != null && VIETNAM.equalsIgnoreCase(country);
        if (province == null && country == null) {
            fields.problem(PROVINCE.key(), SalesProblem.NO_BUYER.with());
        } else if (province == null && vietnam) {
            fields.problem(PROVINCE.key(), SalesProblem.WHICH_PROVINCE.with());
        } else if (province != null && country != null && !vietnam) {
            fields.problem(COUNTRY.key(), SalesProblem.TWO_BUYERS.with(province, country));
        } else {
            return province == null
                    ? abroad(fields, java.util.Objects.requireNonNull(country))
                    : within(fields, province, day);
        }
        return NOBODY;
    }

    private Buyer abroad(Fields fields, String code) {
        Country country = countries.country(code).orElse(null);
        if (country == null) {
            fields.problem(COUNTRY.key(), SalesProblem.COUNTRY_UNKNOWN.with(code));
            return NOBODY;
        }
        return Buyer.abroad(country.code());
    }

    private Buyer within(Fields fields, String text, LocalDate day) {
        return switch (places.province(text, day)) {
            case CommuneAnswer.Refused refused -> {
                fields.problem(PROVINCE.key(), refused.problem());
                yield NOBODY;
            }
            case CommuneAnswer.At at -> Buyer.in(at.unit().id());
        };
    }
}
