package vn.lensan.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lensan help}: the same as {@code --help}, of the program or of the command named behind it. */
@Command(name = "help", description = "In hướng dẫn của chương trình hoặc của một lệnh.")
final class HelpCommand extends Task {
    @Parameters(paramLabel = "LỆNH", description = "Tên lệnh, ví dụ import.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        CommandLine asked = above();
        for (String word : words) {
            asked = asked.getSubcommands().get(word);
            if (asked == null) {
                throw wrongUsage("Không có lệnh «" + word + "».");
            }
        }
        asked.usage(out());
        return Program.DONE;
    }
}
