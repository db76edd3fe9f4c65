package vn.lensan.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.lensan.shared.Vault;

/** What names households, as keyed hashes, each computed once: judging a row asks for the same ones several times. */
final class NameKeys {
    /** Ascending as the database orders uuids: keys asked for in order are found on neighbouring pages. */
    static final Comparator<UUID> ASCENDING = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private final Vault vault;
    private final Map<String, NameKey> codes = new ConcurrentHashMap<>();
    private final Map<String, NameKey> citizens = new ConcurrentHashMap<>();
    private final Map<String, NameKey> phones = new ConcurrentHashMap<>();

    NameKeys(Vault vault) {
        this.vault = vault;
    }

    NameKey code(String code, int province) {
        NameKey anywhere = codes.computeIfAbsent(code, c -> NameKey.code(vault, c, 0));
        return province == 0 ? anywhere : new NameKey(anywhere.hash(), NameKey.CODE, province);
    }

    private NameKey formerCode(String code, int province) {
        return new NameKey(code(code, 0).hash(), NameKey.FORMER_CODE, province);
    }

    NameKey citizen(String number) {
        return citizens.computeIfAbsent(number, n -> NameKey.citizen(vault, n));
    }

    NameKey phone(String phone) {
        return phones.computeIfAbsent(phone, p -> NameKey.phone(vault, p));
    }

    /** What names a household. */
    List<NameKey> of(Household h) {
        List<NameKey> keys = new ArrayList<>(4);
        if (h.code != null) {
            keys.add(code(h.code, h.codeProvince == null ? 0 : h.codeProvince));
        }
        for (int i = 0; i < h.formerCodes.size(); i++) {
            keys.add(formerCode(h.formerCodes.get(i), h.formerCodeProvinces.get(i)));
        }
        if (h.cccd != null) {
            keys.add(citizen(h.cccd));
        }
        if (h.cmnd != null) {
            keys.add(citizen(h.cmnd));
        }
        if (h.phone != null) {
            keys.add(phone(h.phone));
        }
        return keys;
    }

    /** The keys a reference can be found by; a phone alone names nobody, it is looked up for its name. */
    List<NameKey> of(Reference reference) {
        List<NameKey> keys = new ArrayList<>(3);
        @Nullable String code = reference.code();
        if (code != null) {
            keys.add(code(code, 0));
        }
        reference.citizens().forEach(number -> keys.add(citizen(number)));
        if (reference.phone() != null && reference.name() != null) {
            keys.add(phone(reference.phone()));
        }
        return keys;
    }
}
