package vn.lensan.place;

/**
 * A country.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name in Vietnamese
 */
public record Country(String code, String name, Continent continent) {}
