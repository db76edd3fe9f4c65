package vn.lensan.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.indicator.Verified;
import vn.lensan.indicator.Verify;
import vn.lensan.shared.VietnameseNumber;

/** {@code lensan verify}: recomputes every figure from the records and compares. */
@Command(name = "verify", description = "Tính lại mọi số liệu từ bản ghi gốc và so với số đang giữ.")
final class VerifyCommand extends Task {
    @Option(names = "--json", description = "In kết quả dạng JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext services = services()) {
            Verified verified = services.getBean(Verify.class).everything();
            if (json) {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("equal", verified.equal());
                told.put("postings", verified.postings());
                told.put("differences", verified.differences());
                told.put("named", verified.named());
                out().println(services.getBean(JsonMapper.class).writeValueAsString(told));
            } else if (verified.equal()) {
                out().println("Khớp: %s bút toán tính lại từ bản ghi gốc, không chênh lệch."
                        .formatted(VietnameseNumber.text(verified.postings())));
            } else {
                out().println("Không khớp: %s chênh lệch.".formatted(VietnameseNumber.text(verified.differences())));
                verified.named().forEach(d -> out().println("  " + d.sentence()));
            }
            return verified.equal() ? Program.DONE : Program.FAILED;
        }
    }
}
