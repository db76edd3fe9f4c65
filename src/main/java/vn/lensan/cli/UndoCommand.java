package vn.lensan.cli;

import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.lensan.intake.Undo;

/** {@code lensan undo UPLOAD-ID}. */
@Command(name = "undo", description = "Hoàn tác cả một lần gửi, nếu chưa lần gửi nào sau đó dựa vào nó.")
final class UndoCommand extends Task {
    @Parameters(paramLabel = "SỐ", description = "Số của lần gửi, như lệnh import đã in.")
    @SuppressWarnings("NullAway.Init")
    private String upload;

    @Override
    public Integer call() {
        if (!upload.matches("\\d{1,18}")) {
            throw wrongUsage("«" + upload + "» không phải số của lần gửi nào.");
        }
        try (ConfigurableApplicationContext services = services()) {
            return switch (services.getBean(Undo.class).undo(Long.parseLong(upload), "lệnh undo")) {
                case Undo.Result.Undone undone -> {
                    out().println("Đã hoàn tác lần gửi số " + upload + ".");
                    yield Program.DONE;
                }
                case Undo.Result.RestedOn rested ->
                    refuse("Không hoàn tác được: các lần gửi sau dựa vào nó, số "
                            + rested.later().stream().map(String::valueOf).collect(Collectors.joining(", "))
                            + ". Đề nghị hoàn tác các lần ấy trước.");
                case Undo.Result.NotApplied none -> refuse("Không có lần gửi số " + upload + " đang có hiệu lực.");
            };
        }
    }
}
