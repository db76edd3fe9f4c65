package vn.lensan.document;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.springframework.core.io.ClassPathResource;

/** The paper as a PDF: tagged for screen readers (PDF/UA), its font embedded. Tinos has the widths of Times New Roman. */
final class PaperPdf {
    static {
        XRLog.setLoggingEnabled(false); // it tells every step on standard error
    }

    /** What was measured of the fonts once holds for every paper. */
    private static final FSDefaultCacheStore MEASURES = new FSDefaultCacheStore();

    private final Paper paper;

    PaperPdf(Paper paper) {
        this.paper = paper;
    }

    void write(OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfVersion(1.7f);
        builder.usePdfUaAccessibility(true);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, MEASURES);
        builder.withProducer("Lên Sàn");
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        // the renderer shapes nothing: a letter and its marks must be one character
        builder.withHtmlContent(Normalizer.normalize(new PaperHtml(paper).page(), Normalizer.Form.NFC), null);
        builder.toStream(out);
        builder.run();
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> open(face), "Tinos", weight, style, true);
    }

    private static InputStream open(String face) {
        try {
            return new ClassPathResource("fonts/Tinos-" + face + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
