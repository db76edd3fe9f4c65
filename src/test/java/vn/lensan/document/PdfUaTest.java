package vn.lensan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import vn.lensan.report.ReportFixture;

/** PDF/UA-1 as the veraPDF validator reads it: readable aloud, in order, with its language and its table headings. */
class PdfUaTest {
    private final Documents documents = new Documents(new Papers(new Agencies()));

    @BeforeAll
    static void aJudge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_papers_are_accessible_by_the_standard(boolean letter) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(List.of(ReportFixture.monthly()), false, Format.PDF, letter, out);
        try (PDFAParser pdf = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(out.toByteArray()), PDFAFlavour.PDFUA_1);
                PDFAValidator judge = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = judge.validate(pdf);
            assertThat(result.getTestAssertions().stream()
                            .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                            .map(TestAssertion::getMessage))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
