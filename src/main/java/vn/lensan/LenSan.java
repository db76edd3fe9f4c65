package vn.lensan;

import java.util.TimeZone;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.lensan.cli.Program;

/** The program's entry: {@code serve} boots the web application, every other command the same beans without it. */
@SpringBootApplication
public class LenSan {

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        Program.main(LenSan.class, arguments);
    }
}
