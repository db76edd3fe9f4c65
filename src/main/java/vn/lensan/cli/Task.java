package vn.lensan.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One command at work: where its answer goes, what it needs, how it ends. */
abstract class Task implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The root command above this one, whatever stands between. */
    final Program program() {
        return (Program) spec.root().userObject();
    }

    /** The command this one is a command of. */
    final CommandLine above() {
        return spec.parent().commandLine();
    }

    final ConfigurableApplicationContext services() {
        return program().services();
    }

    /** Standard output: the answer and nothing else. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Standard error: progress and what went wrong. */
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final int refuse(String sentence) {
        err().println(sentence);
        return Program.REFUSED;
    }

    /** Ends the command as wrongly used (exit 2). */
    final ParameterException wrongUsage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
