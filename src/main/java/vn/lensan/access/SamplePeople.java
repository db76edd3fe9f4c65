package vn.lensan.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lensan.shared.Vault;

/**
 * The invented people one can sign in as after {@code serve --sample}. Their passwords are drawn from this
 * installation's own key: the same at every start, unknown anywhere else.
 */
@Component
public class SamplePeople {
    /** One login to print: the name to type, the password, what the person is. */
    public record Login(String login, String password, String name, String office) {}

    private final Users users;
    private final Vault vault;

    SamplePeople(Users users, Vault vault) {
        this.users = users;
        this.vault = vault;
    }

    /**
     * Makes the sample people that are not there yet.
     *
     * @param unitOf the place module's answer to a code of the map of 2021: the {@code unit_id}
     */
    @Transactional
    public List<Login> ensure(ToIntFunction<String> unitOf) {
        List<Login> made = new ArrayList<>();
        Scope nation = new Scope.Nation();
        Scope province = new Scope.OfPlace(unitOf.applyAsInt("20"));
        Scope district = new Scope.OfPlace(unitOf.applyAsInt("187"));
        Scope commune = new Scope.OfPlace(unitOf.applyAsInt("06463"));
        made.add(ensure("bo", "Đỗ Minh Quân", Role.MINISTRY, false, nation, "Bộ, chuyên viên"));
        made.add(ensure("bo.lanhdao", "Phan Thu Hiền", Role.MINISTRY, true, nation, "Bộ, lãnh đạo"));
        made.add(ensure("langson", "Hoàng Văn Thái", Role.PROVINCE, false, province, "Tỉnh Lạng Sơn, chuyên viên"));
        made.add(ensure("langson.lanhdao", "Nông Thị Bích", Role.PROVINCE, true, province, "Tỉnh Lạng Sơn, lãnh đạo"));
        made.add(ensure("chilang", "Vi Thị Lụa", Role.DISTRICT, false, district, "Huyện Chi Lăng, cán bộ"));
        made.add(ensure("dongmo", "Lý Văn Sáng", Role.COMMUNE, false, commune, "Thị trấn Đồng Mỏ, cán bộ"));
        made.add(ensure(
                "postmart",
                "Trịnh Ngọc Lan",
                Role.PLATFORM,
                false,
                new Scope.OfPlatform("postmart"),
                "Sàn postmart.vn"));
        made.add(ensure("voso", "Bùi Đức Long", Role.PLATFORM, false, new Scope.OfPlatform("voso"), "Sàn voso.vn"));
        return made;
    }

    private Login ensure(String login, String name, Role role, boolean leads, Scope scope, String office) {
        String password = Passwords.from(vault.hash("sample password", login));
        if (users.find(login).isEmpty()) {
            users.add(login, name, role, leads, scope, password, false);
        }
        return new Login(login, password, name, office);
    }
}
