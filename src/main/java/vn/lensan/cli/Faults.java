package vn.lensan.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.lensan.database.DatabaseUnavailable;
import vn.lensan.shared.DatabaseGone;
import vn.lensan.shared.Home;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Rejected;

/** What a person reads when a command does not come to its end: one Vietnamese sentence, never a stack trace. */
final class Faults {
    private Faults() {}

    static int wrongUsage(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(fault));
        if (command.getSubcommands().isEmpty()) {
            err.print(command.getHelp().synopsisHeading()
                    + command.getHelp().synopsis(command.getHelp().synopsisHeadingLength()));
            err.println("Xem: " + command.getCommandSpec().qualifiedName() + " --help");
        } else { // which commands there are is what somebody who typed another needs
            err.println();
            command.usage(err);
        }
        err.flush();
        return Program.WRONG_USAGE;
    }

    static int failed(Throwable fault, CommandLine command, Supplier<Home> home) {
        PrintWriter err = command.getErr();
        Rejected rejected = cause(fault, Rejected.class);
        if (rejected != null) {
            err.println(rejected.problem().message());
            return Program.REFUSED;
        }
        NotFound missing = cause(fault, NotFound.class);
        if (missing != null) {
            err.println("Không tìm thấy: " + missing.getMessage());
            return Program.REFUSED;
        }
        DatabaseUnavailable database = cause(fault, DatabaseUnavailable.class);
        if (database != null) {
            err.println(database.getMessage());
            return Program.FAILED;
        }
        if (DatabaseGone.causedBy(fault)) {
            err.println(
                    "Mất kết nối với cơ sở dữ liệu, lệnh chưa làm xong. Hãy chạy lại lệnh này: phần đã ghi còn nguyên,"
                            + " việc được làm tiếp từ đó.");
            return Program.FAILED;
        }
        if (full(fault)) {
            err.println(
                    "Đĩa đã đầy, lệnh chưa làm xong. Hãy dọn chỗ trống rồi chạy lại lệnh này: phần đã ghi còn nguyên.");
            return Program.FAILED;
        }
        FileSystemException file = cause(fault, FileSystemException.class);
        if (file != null) {
            err.println(
                    "Không đọc hoặc ghi được " + file.getFile() + ". Hãy xem đường dẫn, quyền của người chạy lệnh và"
                            + " chỗ trống của đĩa, rồi chạy lại lệnh này.");
            return Program.FAILED;
        }
        String incident = "SC-"
                + HexFormat.of()
                        .withUpperCase()
                        .toHexDigits(ThreadLocalRandom.current().nextInt());
        LoggerFactory.getLogger(Faults.class).error("Incident {}", incident, fault);
        err.println("Chương trình gặp lỗi, lệnh chưa làm xong. Số sự cố: " + incident + ", chi tiết trong "
                + home.get().file("logs") + ".");
        return Program.FAILED;
    }

    /** Whether the disk the data or the database lie on has no room left. */
    private static boolean full(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (String.valueOf(each.getMessage()).contains("No space left")
                    || each instanceof SQLException sql && "53100".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static String sentence(ParameterException fault) {
        return switch (fault) {
            case UnmatchedArgumentException unknown -> "Không hiểu: " + String.join(" ", unknown.getUnmatched());
            case MissingParameterException missing ->
                "Thiếu: "
                        + String.join(
                                ", ",
                                missing.getMissing().stream().map(Faults::name).toList());
            case OverwrittenOptionException twice -> "Tuỳ chọn ghi hai lần: " + name(twice.getOverwritten());
            default -> {
                CommandLine.Model.ArgSpec about = fault.getArgSpec();
                yield about == null || fault.getValue() == null
                        ? String.valueOf(fault.getMessage())
                        : "Giá trị «" + fault.getValue() + "» của " + name(about) + " không dùng được."
                                + choices(about);
            }
        };
    }

    /** What a value may be, where it is one of a few words. */
    private static String choices(CommandLine.Model.ArgSpec about) {
        Object[] words = about.type().getEnumConstants();
        return words == null
                ? ""
                : Arrays.stream(words)
                        .map(word -> word.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", " Dùng một trong: ", "."));
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable fault, Class<T> kind) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        return null;
    }
}
