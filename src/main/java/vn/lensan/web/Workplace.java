package vn.lensan.web;

import java.io.Serializable;

/**
 * A place someone works for at the moment.
 *
 * @param unitId {@code place.unit.unit_id}; 0 is the nation
 * @param code its code on its own map, {@code VN} for the nation
 * @param name full name, for example "Tỉnh Lạng Sơn"
 */
public record Workplace(int unitId, String code, String name) implements Serializable {}
