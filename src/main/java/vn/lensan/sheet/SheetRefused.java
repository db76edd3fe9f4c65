package vn.lensan.sheet;

/** The file as a whole cannot be taken; the message says in Vietnamese what is wrong and how to mend it. */
public final class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final int line;

    SheetRefused(Problem problem, Object... words) {
        this(0, problem, words);
    }

    private SheetRefused(int line, Problem problem, Object... words) {
        super(problem.sentence(words));
        this.problem = problem;
        this.line = line;
    }

    /** A refusal because of what stands in one line; the line is the first word of the sentence. */
    static SheetRefused atLine(int line, Problem problem, Object... words) {
        Object[] all = new Object[words.length + 1];
        all[0] = line;
        System.arraycopy(words, 0, all, 1, words.length);
        return new SheetRefused(line, problem, all);
    }

    /** A refusal that another module finds while reading, for example that no heading fits. */
    public static SheetRefused because(Problem problem, Object... words) {
        return new SheetRefused(problem, words);
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The line a person sees in the file, 0 when the whole file is meant. */
    public int line() {
        return line;
    }

    /** Everything that makes a file be refused whole, with its code and its sentence. */
    public enum Problem {
        EMPTY("file.empty", "Tệp rỗng, không có dữ liệu. Hãy mở tệp kiểm tra, lưu lại rồi gửi lại."),
        UNREADABLE("file.unreadable", "Không đọc được tệp «%s». Hãy gửi lại; nếu vẫn lỗi, báo người quản trị."),
        TOO_LARGE("file.too-large", "Tệp nặng %s MB, mức cho phép là %s MB. Hãy chia thành nhiều tệp nhỏ hơn."),
        TOO_MANY_ROWS("file.too-many-rows", "Bảng có hơn %s dòng, quá mức cho phép. Hãy chia thành nhiều tệp."),
        TOO_MANY_COLUMNS(
                "file.too-many-columns",
                "Dòng %s có dữ liệu ở cột thứ %s, mức cho phép là %s cột. Hãy xoá các cột thừa rồi gửi lại."),
        UNPACKS_TOO_LARGE(
                "file.unpacks-too-large",
                "Tệp Excel bung ra quá lớn (hơn %s MB) nên không được mở. "
                        + "Hãy xoá các dòng, cột trống đã định dạng thừa, hoặc lưu thành .csv rồi gửi lại."),
        TOO_MANY_PARTS(
                "file.too-many-parts",
                "Tệp Excel chứa %s phần bên trong, mức cho phép là %s. Hãy chép bảng sang một tệp Excel mới rồi gửi lại."),
        DAMAGED("file.damaged", "Tệp bị hỏng hoặc tải lên chưa trọn. Hãy mở bằng Excel, lưu lại rồi gửi lại."),
        FORBIDDEN_XML(
                "file.forbidden-xml",
                "Tệp Excel chứa khai báo XML không được phép (DTD hoặc thực thể ngoài). "
                        + "Hãy chép bảng sang một tệp Excel mới rồi gửi lại."),
        ENCRYPTED("file.encrypted", "Tệp được đặt mật khẩu. Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi gửi lại."),
        BINARY_WORKBOOK(
                "file.xlsb", "Tệp ở dạng Excel nhị phân (.xlsb). Hãy chọn «Lưu thành», kiểu .xlsx, rồi gửi lại."),
        OLD_EXCEL(
                "file.old-excel",
                "Tệp ở dạng Excel 95 hoặc cũ hơn. Hãy mở bằng Excel, chọn «Lưu thành», kiểu .xlsx, rồi gửi lại."),
        WEB_PAGE(
                "file.web-page",
                "Tệp thực ra là trang web (HTML) mang đuôi bảng tính. "
                        + "Hãy mở bằng Excel, chọn «Lưu thành», kiểu .xlsx, rồi gửi lại."),
        XML_SPREADSHEET(
                "file.xml-spreadsheet",
                "Tệp ở dạng «XML Spreadsheet 2003». Hãy mở bằng Excel, chọn «Lưu thành», kiểu .xlsx, rồi gửi lại."),
        OPEN_DOCUMENT(
                "file.open-document", "Tệp ở dạng OpenDocument (.ods). Hãy chọn «Lưu thành», kiểu .xlsx, rồi gửi lại."),
        ARCHIVE("file.archive", "Tệp là tệp nén (%s). Hãy giải nén rồi gửi từng bảng .xlsx, .xls hoặc .csv."),
        NOT_A_TABLE(
                "file.not-a-table",
                "Nội dung tệp là %s, không phải bảng tính, dù tên tệp là «%s». Hãy gửi tệp .xlsx, .xls hoặc .csv."),
        UNCLOSED_QUOTE(
                "file.unclosed-quote",
                "Dòng %s: dấu ngoặc kép (\") mở mà không đóng, nên các dòng sau bị dính vào một ô. "
                        + "Hãy sửa dấu ngoặc kép ở dòng này rồi gửi lại."),
        CELL_TOO_LONG("file.cell-too-long", "Dòng %s có một ô quá dài (hơn %s ký tự). Hãy rút gọn ô này rồi gửi lại."),
        NO_SHEET("file.no-sheet", "Tệp Excel không có trang tính nào chứa bảng. Hãy kiểm tra lại tệp."),
        NO_HEADER(
                "file.no-header",
                "Không tìm thấy dòng tiêu đề trong %s dòng đầu. Cần có các cột: %s. "
                        + "Hãy dùng tệp mẫu hoặc sửa lại tên cột.");

        private final String code;
        private final String sentence;

        Problem(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** Short and stable, for programs. */
        public String code() {
            return code;
        }

        String sentence(Object... words) {
            return String.format(sentence, words);
        }
    }
}
