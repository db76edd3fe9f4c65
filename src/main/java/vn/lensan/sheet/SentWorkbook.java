package vn.lensan.sheet;

import java.io.Closeable;
import java.util.List;

/** A table file that was recognised and may be read. Made by {@link Sheets#open}; close it. */
public interface SentWorkbook extends Closeable {

    /** Its sheets in the order of their tabs, hidden ones too. */
    List<SentSheet> sheets();

    /** How its bytes became text. */
    Decoding decoding();

    @Override
    void close();
}
