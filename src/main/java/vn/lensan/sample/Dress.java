package vn.lensan.sample;

/** How a file is dressed: its container and script, and what office hands put around the table. */
record Dress(Look look, boolean titled, boolean totalled, boolean remarked, boolean english) {
    /** Container and script of a file. */
    enum Look {
        XLSX("xlsx"),
        CSV_BOM("csv"),
        XLSX_NFD("xlsx"),
        CSV_SEMICOLON("csv"),
        XLS("xls"),
        CSV_NFD("csv"),
        CSV_UTF16_TAB("csv"),
        CSV_WINDOWS_1258("csv"),
        CSV("csv");

        final String extension;

        Look(String extension) {
            this.extension = extension;
        }

        boolean spreadsheet() {
            return !extension.equals("csv");
        }
    }
}
