package vn.lensan.sales;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.place.CommuneAnswer;
import vn.lensan.place.Countries;
import vn.lensan.place.Country;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Lookup;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;

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
        String province = fields.text(PROVINCE.key());
        String country = fields.text(COUNTRY.key());
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
        return switch (province(text, Geography.inForceOn(day), day)) {
            case CommuneAnswer.Refused refused -> {
                fields.problem(PROVINCE.key(), refused.problem());
                yield NOBODY;
            }
            case CommuneAnswer.At at -> {
                if (at.unit().level() == Level.PROVINCE) {
                    yield Buyer.in(at.unit().id());
                }
                fields.problem(PROVINCE.key(), SalesProblem.NOT_A_PROVINCE.with(text, places.path(at.unit())));
                yield NOBODY;
            }
        };
    }

    /** A province's name is looked for among provinces first: cities bear the same names. */
    private CommuneAnswer province(String text, Geography geography, LocalDate day) {
        boolean code = text.chars().allMatch(Character::isDigit);
        if (code) {
            Unit unit = places.unit(text, geography).orElse(null);
            return unit == null ? places.place(text, day) : new CommuneAnswer.At(unit);
        }
        return places.find(text, Level.PROVINCE, geography, null) instanceof Lookup.Found found
                ? new CommuneAnswer.At(found.unit())
                : places.place(text, day);
    }
}
