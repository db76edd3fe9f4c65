package vn.lensan.sample;

/** How a file is dressed: its container and script, and what office hands put around the table. */
record Dress(Look look, boolean titled, boolean totalled, boolean remarked, boolean english) {
    Dress in(Look other) {
        return new Dress(other, titled, totalled, remarked, english);
    }

    /** Container and script of a file. */
    enum Look {
        XLSX("xlsx"),
        XLSX_TCVN3("xlsx"),
        CSV_BOM("csv"),
        XLSX_NFD("xlsx"),
        CSV_MOJIBAKE("csv"),
        CSV_SEMICOLON("csv"),
        XLS("xls"),
        CSV_NFD("csv"),
        XLSX_VNI("xlsx"),
        CSV_UTF16_TAB("csv"),
        CSV_WINDOWS_1258("csv"),
        CSV_TCVN3("csv"),
        CSV("csv");

        final String extension;

        Look(String extension) {
            this.extension = extension;
        }

        /** TCVN3 has no capital letters with tones. */
        boolean hasCapitals() {
            return this != XLSX_TCVN3 && this != CSV_TCVN3;
        }

        boolean spreadsheet() {
            return !extension.equals("csv");
        }
    }
}
