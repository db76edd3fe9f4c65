package vn.lensan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lensan.LenSanTest;
import vn.lensan.place.Level;
import vn.lensan.report.Form;
import vn.lensan.report.ReportRequest;
import vn.lensan.report.Reports;

/** What the command answers, as the contract fixes it: keys and their order, nulls, arrays, one table, names in a zip. */
@LenSanTest
class AnswersIT {
    @Autowired
    Reports reports;

    @Autowired
    Documents documents;

    @Test
    void one_report_is_one_object_with_the_contract_s_keys_and_nulls() throws IOException {
        JsonNode report = json(ReportRequest.of(Form.MONTHLY, "2021-09", "20"));
        assertThat(report.propertyNames())
                .containsExactly(
                        "form",
                        "formVersion",
                        "place",
                        "geography",
                        "period",
                        "from",
                        "to",
                        "dueAt",
                        "denominator",
                        "lines");
        assertThat(report.get("denominator").isNull()).isTrue();
        assertThat(report.get("geography").asString()).isEqualTo("2021");
        assertThat(report.get("dueAt").asString()).isEqualTo("2021-09-25T14:00:00+07:00");
        assertThat(report.get("from").asString()).isEqualTo("2021-08-15");
        assertThat(report.get("to").asString()).isEqualTo("2021-09-14");
        JsonNode lines = report.get("lines");
        assertThat(lines).hasSize(16);
        List<String> keys = new ArrayList<>();
        for (JsonNode line : lines) {
            assertThat(line.propertyNames()).containsExactly("code", "name", "unit", "note", "figures");
            for (JsonNode figure : line.get("figures")) {
                assertThat(figure.propertyNames())
                        .containsExactly("key", "inPeriod", "previous", "growth", "toDate", "target", "completion");
                assertThat(figure.get("growth").propertyNames()).containsExactly("percent", "text");
                assertThat(figure.get("completion").isNull()).isTrue();
                keys.add(line.get("code").asString() + " " + figure.get("key").asString());
            }
        }
        assertThat(keys)
                .containsExactly(
                        "I.1 households",
                        "I.2 households",
                        "I.3 households",
                        "I.4 households",
                        "II.1 products",
                        "II.1 kinds",
                        "II.2 tonnes",
                        "II.3 products",
                        "II.4 households",
                        "II.5 products",
                        "II.5 households",
                        "II.6 markets",
                        "II.7 countries",
                        "III.1 articles",
                        "III.1 messages",
                        "III.1 notices",
                        "III.2 timesPerMonth",
                        "III.3 inputs",
                        "III.4 households",
                        "III.5 inputs");
    }

    @Test
    void a_range_of_periods_and_several_places_are_one_array_period_by_period() throws IOException {
        JsonNode array =
                json(new ReportRequest(Form.WEEKLY, "2021-W30..2021-W31", List.of("24", "20"), null, null, null, null));
        List<String> order = new ArrayList<>();
        array.forEach(report -> order.add(report.get("period").asString() + " "
                + report.get("place").get("code").asString()));
        assertThat(order).containsExactly("2021-W30 24", "2021-W30 20", "2021-W31 24", "2021-W31 20");
        assertThat(json(new ReportRequest(Form.WEEKLY, "2021-W30..2021-W30", List.of("20"), null, null, null, null)))
                .hasSize(1)
                .allSatisfy(report -> assertThat(report.isObject()).isTrue());
    }

    @Test
    void every_district_is_one_table_and_one_document_each() throws IOException {
        ReportRequest districts =
                new ReportRequest(Form.WEEKLY, "2021-W32", List.of(), Level.DISTRICT, "20", null, null);
        String csv = new String(written(districts, Format.CSV), StandardCharsets.UTF_8);
        assertThat(csv.split("formVersion", -1)).as("one heading").hasSize(2);
        assertThat(csv.lines().filter(line -> line.contains(",I.1,"))).hasSize(11);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written(districts, Format.XLSX)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .hasSize(11)
                .contains("bao-cao-tuan-2021-W32-178.xlsx", "bao-cao-tuan-2021-W32-187.xlsx")
                .isSorted();
    }

    private JsonNode json(ReportRequest request) throws IOException {
        return JsonMapper.shared().readTree(written(request, Format.JSON));
    }

    private byte[] written(ReportRequest request, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(reports.reports(request), request.several(), format, out);
        return out.toByteArray();
    }
}
