package vn.lensan.household;

import java.util.UUID;
import vn.lensan.shared.Vault;

/**
 * Something that names a household, as a keyed hash.
 *
 * @param hash of kind and value
 * @param kind {@link #CODE}, {@link #CITIZEN}, {@link #PHONE} or {@link #FORMER_CODE}
 * @param province unit of the 2021 province a code is unique in, 0 for the others
 */
record NameKey(UUID hash, int kind, int province) {
    static final int CODE = 1;
    static final int CITIZEN = 2;
    static final int PHONE = 3;
    static final int FORMER_CODE = 4;

    static NameKey code(Vault vault, String code, int province) {
        return new NameKey(vault.hash("household.code", code), CODE, province);
    }

    static NameKey citizen(Vault vault, String number) {
        return new NameKey(vault.hash("household.citizen", number), CITIZEN, 0);
    }

    static NameKey phone(Vault vault, String phone) {
        return new NameKey(vault.hash("household.phone", phone), PHONE, 0);
    }

    /** Whether several households may bear it. */
    boolean shared() {
        return kind == PHONE || kind == FORMER_CODE;
    }
}
