package vn.lensan.access;

/** How far a person sees. Nothing outside it is shown to them, by page, by address, by id or by export. */
public sealed interface Scope extends java.io.Serializable {

    /** The whole country: the ministry. */
    record Nation() implements Scope {}

    /**
     * One administrative unit and everything inside it.
     *
     * @param unitId {@code place.unit.unit_id}
     */
    record OfPlace(int unitId) implements Scope {}

    /**
     * What one e-commerce platform itself has sent.
     *
     * @param platform its short name as senders write it: {@code postmart}, {@code voso}
     */
    record OfPlatform(String platform) implements Scope {}
}
