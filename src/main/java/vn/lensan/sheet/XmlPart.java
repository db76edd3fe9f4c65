package vn.lensan.sheet;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.lensan.sheet.SheetRefused.Problem;

/** One XML part of a workbook, read forward; any document type or entity of its own is refused. */
final class XmlPart implements Closeable {

    static final int START = XMLStreamConstants.START_ELEMENT;
    static final int END = XMLStreamConstants.END_ELEMENT;
    static final int TEXT = XMLStreamConstants.CHARACTERS;
    static final int OVER = XMLStreamConstants.END_DOCUMENT;

    private static final int DEEPEST = 64;

    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    XmlPart(InputStream in) {
        this.in = in;
        // a factory of its own: names met in one file must not stay in memory for ever
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw ZipGuard.damaged(e);
        }
    }

    /** Goes on to the next start, end or piece of text. */
    int next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new SheetRefused(Problem.DAMAGED);
                        }
                        return START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return TEXT;
                    }
                    case XMLStreamConstants.DTD,
                            XMLStreamConstants.ENTITY_REFERENCE,
                            XMLStreamConstants.ENTITY_DECLARATION -> throw new SheetRefused(Problem.FORBIDDEN_XML);
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return OVER;
                    }
                    default -> {
                        // comments and processing instructions say nothing to us
                    }
                }
            }
            return OVER;
        } catch (XMLStreamException e) {
            if (e.getCause() instanceof SheetRefused refused) {
                throw refused;
            }
            throw ZipGuard.damaged(e);
        }
    }

    /** Local name of the element just started or ended. */
    String name() {
        return reader.getLocalName();
    }

    /** Value of an attribute of the element just started, whatever its prefix. */
    @Nullable
    String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Value of a whole-number attribute, or the given one when absent or no number. */
    int number(String localName, int otherwise) {
        String value = attribute(localName);
        if (value == null || value.isEmpty() || value.length() > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Whether a yes/no attribute says yes. */
    boolean yes(String localName) {
        String value = attribute(localName);
        return "1".equals(value) || "true".equals(value);
    }

    /** Adds the text of the element just started up to its end; inner elements count too. */
    void collect(Collected into) {
        int inside = 1;
        while (inside > 0) {
            switch (next()) {
                case START -> inside++;
                case END -> inside--;
                case TEXT -> text(into);
                default -> throw new SheetRefused(Problem.DAMAGED);
            }
        }
    }

    /** The parser decodes text only when it is asked for, so that broken bytes come to light here. */
    private void text(Collected into) {
        try {
            into.add(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (UncheckedStreamException e) {
            throw ZipGuard.damaged(e);
        }
    }

    /** Passes over the element just started. */
    void skip() {
        int inside = 1;
        while (inside > 0) {
            switch (next()) {
                case START -> inside++;
                case END -> inside--;
                case TEXT -> {}
                default -> throw new SheetRefused(Problem.DAMAGED);
            }
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException e) {
            throw ZipGuard.damaged(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
