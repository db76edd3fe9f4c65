package vn.lensan.indicator;

import java.util.List;
import java.util.Map;

/**
 * A place's figures.
 *
 * @param unit its id; 0 is the nation, and among children what is not assigned to one ("chưa phân xã")
 * @param figures by period, in the order of the definitions, every one of them
 */
public record PlaceFigures(int unit, Map<Span, List<Figure>> figures) {

    /** One figure: {@code figure(span, "I.1", "households")}. */
    public Figure figure(Span span, String code, String key) {
        return figures.getOrDefault(span, List.of()).stream()
                .filter(figure -> figure.definition().code().equals(code)
                        && figure.definition().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
