package vn.lensan.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lensan.access.Actor;
import vn.lensan.access.May;
import vn.lensan.access.Permitted;
import vn.lensan.shared.Problem;

/** A page of nothing but the fragments, so that a browser can try every one of them; only in tests. */
@Controller
@Permitted(May.WORK)
class SpecimenPage {
    static final String NUMBER = "0912000345";

    @Bean
    static Unmasking specimenUnmasking() {
        return new Unmasking() {
            @Override
            public String kind() {
                return "specimen";
            }

            @Override
            public Optional<String> open(Actor actor, String id) {
                return Optional.of(NUMBER);
            }
        };
    }

    @GetMapping("/specimen")
    String show(Model model) {
        model.addAttribute(
                "errors",
                Errors.none().add("phone", new Problem("phone.old", "01683000083 là đầu số cũ. Đề nghị 0383000083.")));
        model.addAttribute("pager", new Pager(2, 50, 1234));
        model.addAttribute("kinds", new TreeMap<>(Map.of("A", "Hộ SXNN", "B", "Hợp tác xã")));
        return "web/specimen";
    }

    @GetMapping("/specimen/fault")
    String fail() {
        throw new IllegalStateException("a secret of the house");
    }

    /** Refuses whatever is sent, as a door would. */
    @org.springframework.web.bind.annotation.PostMapping("/specimen")
    String refuse() {
        throw new vn.lensan.shared.Rejected(
                "phone", new Problem("phone.invalid", "Số điện thoại chưa đúng. Đề nghị ghi mười chữ số."));
    }
}
