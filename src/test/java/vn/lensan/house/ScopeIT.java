package vn.lensan.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.lensan.LenSanTest;
import vn.lensan.access.Role;
import vn.lensan.access.Scope;
import vn.lensan.access.SignedInFixture;
import vn.lensan.access.Users;
import vn.lensan.intake.Intake;
import vn.lensan.intake.Progress;
import vn.lensan.intake.Sender;

/** Every handler there is, tried by people it is not for: nothing of a place or a platform is shown or changed. */
@LenSanTest
class ScopeIT {
    private static final int LANG_SON = 1_100_020;
    private static final int CAO_BANG = 1_100_004;

    /** What must not be seen: names, codes, numbers and files of Lạng Sơn and of postmart. */
    private static final List<String> SECRETS = List.of(
            "Nông Văn Kín",
            "Hoàng Thị Riêng",
            "Lương Văn Sai",
            "BM-0001",
            "BM-0002",
            "020085001234",
            "0912000001",
            "danh-sach-kin",
            "cua-hang-kin",
            "Gian hàng kín",
            "V-KIN",
            "Hồng kín",
            "SP-KIN",
            "DH-KIN",
            "DM-KIN");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Users users;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private MockMvc visitor;
    private Map<String, Object> ids = Map.of();

    @BeforeEach
    void lang_son_and_postmart_have_sent_their_files() throws IOException {
        visitor = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        SignedInFixture.people(context);
        if (users.find("caobang").isEmpty()) {
            users.add("caobang", "Đàm Văn Khách", Role.PROVINCE, true, new Scope.OfPlace(CAO_BANG));
            send("households", new Sender.OfPlace(LANG_SON, "20"), "danh-sach-kin.csv", """
                    household_code,full_name,citizen_number,sex,phone,commune_code,hamlet,listed_on
                    BM-0001,Nông Văn Kín,020085001234,Nam,0912000001,06001,Nà Lượt,01/08/2021
                    BM-0002,Hoàng Thị Riêng,,Nữ,0912000002,06001,Nà Lượt,01/08/2021
                    BM-0003,Hoàng Thị Riêng,,Nữ,0912000003,06001,Nà Lượt,01/08/2021
                    BM-0004,Lương Văn Sai,020085001299,Nam,12,06001,Nà Lượt,01/08/2021
                    """);
            send("attendance", new Sender.OfPlace(LANG_SON, "20"), "lop-kin.csv", """
                    training_code,topic,held_on,household_code,commune_code,full_name
                    L1,KNS,05/08/2021,BM-0001,06001,Nông Văn Kín
                    L1,KNS,05/08/2021,BM-0001,06001,Hoàng Thị Riêng
                    """);
            send("shop-accounts", new Sender.OfPlatform("postmart"), "cua-hang-kin.csv", """
                    account_id,opened_on,stall_name,citizen_number,full_name
                    V-KIN,06/08/2021,Gian hàng kín,020085001234,Nông Văn Kín
                    V-KIN2,06/08/2021,Gian hàng kín,020085001299,Hoàng Thị Riêng
                    """);
            send("products", new Sender.OfPlatform("postmart"), "hang-kin.csv", """
                    product_id,account_id,name,kind,net_weight_kg,listed_on
                    SP-KIN,V-KIN,Hồng kín,Hồng vành khuyên,1,06/08/2021
                    """);
            send("orders", new Sender.OfPlatform("postmart"), "don-kin.csv", """
                    order_id,line,product_id,quantity,amount_vnd,buyer_province,status,status_at
                    DH-KIN,1,SP-KIN,5,50000,01,DELIVERED,2021-08-07T10:00
                    """);
            send("input-orders", new Sender.OfPlatform("postmart"), "dat-mua-kin.csv", """
                    order_id,input_id,quantity,ordered_on,status,citizen_number
                    DM-KIN,P1,5,07/08/2021,PLACED,020085001234
                    """);
        }
        ids = Map.of(
                "household", one("select household_id from household.household where code = 'BM-0001'"),
                "list", one("select upload_id from intake.upload where file_name = 'danh-sach-kin.csv'"),
                "shops", one("select upload_id from intake.upload where file_name = 'cua-hang-kin.csv'"),
                "matching", one("select min(entry_id) from intake.entry where queue = 'MATCHING'"),
                "duplicate", one("select min(entry_id) from intake.entry where queue = 'DUPLICATE'"),
                "account", one("select account_id from shop.account where external_id = 'V-KIN'"),
                "product", one("select product_id from catalogue.product where external_id = 'SP-KIN'"),
                "orderLine", one("select line_id from sales.order_line where order_id = 'DH-KIN'"));
    }

    private void send(String format, Sender sender, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        intake.take(new Intake.SentFile(format, sender, name, file, "test"), false, Progress.SILENT);
    }

    private long one(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** How each handler is tried: addresses with ids of what is not the visitor's. A new handler needs its line. */
    private Map<String, List<String>> addresses() {
        String there = "place=" + LANG_SON + "&period=2021-W32";
        String figure = "/figures/I.1/households";
        Map<String, List<String>> tries = new LinkedHashMap<>(Map.ofEntries(
                entry("GET /", List.of("/")),
                entry("GET /sign-in", List.of("/sign-in")),
                entry("POST /language", List.of("/language?to=en")),
                entry("GET /figures/{code}/{key}", List.of(figure + "?" + there, figure + "?period=2021-W32&place=0")),
                entry("GET /figures/{code}/{key}/platforms", List.of(figure + "/platforms?" + there)),
                entry("GET /figures/{code}/{key}/waterfall", List.of(figure + "/waterfall?" + there)),
                entry("GET /figures/{code}/{key}/markets", List.of("/figures/II.2/tonnes/markets?" + there)),
                entry("GET /figures/{code}/{key}/rows.csv", List.of(figure + "/rows.csv?" + there)),
                entry(
                        "POST /figures/{code}/{key}/search",
                        List.of(figure + "/search?q=Kin&" + there, figure + "/search?q=Kin&period=2021-W32&place=0")),
                entry("GET /formats/{name}/template.xlsx", List.of("/formats/households/template.xlsx")),
                entry("GET /formats/{name}", List.of("/formats/households")),
                entry("GET /how-we-count", List.of("/how-we-count")),
                entry(
                        "POST /how-we-count/usual",
                        List.of("/how-we-count/usual?form=weekly&version=2022&from=2022-01-01")),
                entry("GET /uploads/{id}/figures", List.of("/uploads/{list}/figures", "/uploads/{shops}/figures")),
                entry("POST /uploads/{id}/format", List.of("/uploads/{list}/format?format=attendance")),
                entry("POST /uploads/{id}/rejection", List.of("/uploads/{list}/rejection")),
                entry("GET /households", List.of("/households", "/households?search=1", "/households?search=2")),
                entry(
                        "POST /households/search",
                        List.of("/households/search?q=Nong Van Kin", "/households/search?q=020085001234")),
                entry("GET /households/{id}", List.of("/households/{household}")),
                entry("POST /households/{id}/separation", List.of("/households/{household}/separation")),
                entry("GET /trainings", List.of("/trainings", "/trainings?q=L1")),
                entry("GET /trainings/class", List.of("/trainings/class?code=L1&topic=0")),
                entry("GET /stalls", List.of("/stalls", "/stalls?q=kin", "/stalls?kind=PAYMENT")),
                entry("GET /stalls/{kind}/{id}", List.of("/stalls/SELLING/{account}")),
                entry("GET /information", List.of("/information")),
                entry("GET /inputs", List.of("/inputs")),
                entry("GET /inputs/orders", List.of("/inputs/orders", "/inputs/orders?order=DM-KIN")),
                entry("GET /log", List.of("/log")),
                entry("GET /me", List.of("/me")),
                entry("POST /me/password", List.of("/me/password?current=sai&next=lúa chín vàng đồng")),
                entry("GET /people", List.of("/people")),
                entry("POST /people/{login}/admission", List.of("/people/langson/admission")),
                entry("POST /people/{login}/exclusion", List.of("/people/langson/exclusion")),
                entry("POST /people/{login}/password", List.of("/people/langson/password")),
                entry("GET /queue", List.of("/queue", "/queue?queue=DUPLICATE")),
                entry(
                        "GET /orders",
                        List.of(
                                "/orders",
                                "/orders?order=DH-KIN",
                                "/orders?of={product}",
                                "/orders?household={household}")),
                entry("GET /orders/{line}", List.of("/orders/{orderLine}")),
                entry(
                        "GET /orders/lines.{format:csv|xlsx}",
                        List.of("/orders/lines.csv", "/orders/lines.xlsx?of={product}")),
                entry("GET /products", List.of("/products", "/products?q=Hong kin")),
                entry("GET /products/{id}", List.of("/products/{product}")),
                entry(
                        "POST /queue/undo/upload/{upload}",
                        List.of("/queue/undo/upload/{list}", "/queue/undo/upload/{shops}")),
                entry(
                        "POST /queue/undo/entry/{id}",
                        List.of("/queue/undo/entry/{matching}", "/queue/undo/entry/{duplicate}")),
                entry("GET /queue/{id}/alike", List.of("/queue/{matching}/alike")),
                entry("POST /queue/{id}/alike", List.of("/queue/{matching}/alike?ticked={matching}")),
                entry("GET /splits", List.of("/splits")),
                entry("GET /splits/{commune}", List.of("/splits/1306001", "/splits/1306463")),
                entry("POST /splits/{commune}", List.of("/splits/1306001?successor=2306001&all=true")),
                entry(
                        "POST /households/workbook.xlsx",
                        List.of(
                                "/households/workbook.xlsx",
                                "/households/workbook.xlsx?full=true&reason=can goi dien")),
                entry("POST /households/undo/{upload}", List.of("/households/undo/{list}", "/households/undo/{shops}")),
                entry(
                        "GET /households/{id}/change/{what}",
                        List.of("/households/{household}/change/CORRECT", "/households/{household}/change/MERGE")),
                entry(
                        "POST /households/{id}/change/{what}",
                        List.of(
                                "/households/{household}/change/HEAD?full_name=Ai",
                                "/households/{household}/change/MERGE?other=BM-0002")),
                entry(
                        "POST /queue/{id}/difference",
                        List.of("/queue/{matching}/difference", "/queue/{duplicate}/difference")),
                entry("POST /queue/{id}/search", List.of("/queue/{matching}/search?q=x")),
                entry(
                        "POST /queue/{id}/match",
                        List.of(
                                "/queue/{matching}/match?household={household}",
                                "/queue/{duplicate}/match?household={household}")),
                entry("POST /queue/{id}/postponement", List.of("/queue/{matching}/postponement")),
                entry("GET /reports", List.of("/reports?" + there, "/reports?place=0")),
                entry("GET /reports/check", List.of("/reports/check?" + there)),
                entry(
                        "GET /reports/document",
                        List.of(
                                "/reports/document?format=csv&" + there,
                                "/reports/document?format=csv&place=0",
                                "/reports/document?format=csv&each=commune&" + there)),
                entry("GET /reports/overview", List.of("/reports/overview")),
                entry(
                        "POST /reports/due-dates",
                        List.of("/reports/due-dates?period=2021-W32&dueAt=2021-08-13T14:00&reason=x")),
                entry("POST /reports/urgings", List.of("/reports/urgings?period=2021-W32&unit=1100020&message=x")),
                entry(
                        "POST /reveal",
                        List.of(
                                "/reveal?kind=household-phone&id={household}&shown=x&reason=xem thử",
                                "/reveal?kind=household-citizen&id={household}&shown=x&reason=xem thử")),
                entry("GET /submissions/{id}", List.of("/submissions/1")),
                entry("POST /submissions", List.of("/submissions?" + there)),
                entry("POST /submissions/{id}/acceptance", List.of("/submissions/1/acceptance")),
                entry("POST /submissions/{id}/restatement", List.of("/submissions/1/restatement?cause=x")),
                entry("POST /submissions/{id}/return", List.of("/submissions/1/return?reason=x")),
                entry("GET /territory", List.of("/territory")),
                entry("GET /territory/map/{year:2021|2025}", List.of("/territory/map/2021")),
                entry("GET /territory/{unitId}", List.of("/territory/" + LANG_SON)),
                entry("GET /uploads", List.of("/uploads", "/uploads?mend=true")),
                entry("GET /uploads/{id}", List.of("/uploads/{list}", "/uploads/{shops}")),
                entry("GET /uploads/{id}/answer.xlsx", List.of("/uploads/{list}/answer.xlsx")),
                entry("GET /uploads/{id}/state", List.of("/uploads/{list}/state", "/uploads/{shops}/state")),
                entry("POST /uploads", List.of("/uploads?format=households", "/uploads?format=products")),
                entry("POST /uploads/{id}/application", List.of("/uploads/{list}/application")),
                entry("POST /uploads/{id}/rows/{line}", List.of("/uploads/{list}/rows/5?phone=0912000009")),
                entry(
                        "POST /uploads/{id}/withdrawal",
                        List.of("/uploads/{list}/withdrawal", "/uploads/{shops}/withdrawal")),
                entry("GET /uploads/awaited", List.of("/uploads/awaited")),
                entry("GET /reports/glance", List.of("/reports/glance")),
                entry("GET /territory/search", List.of("/territory/search?name=lang son")),
                entry("GET /workplace", List.of("/workplace", "/workplace?name=Lạng Sơn")),
                entry("POST /workplace", List.of("/workplace?unit=" + LANG_SON))));
        return tries;
    }

    /** The handlers of the program, e.g. {@code POST /uploads}. */
    private TreeSet<String> handlers() {
        TreeSet<String> handlers = new TreeSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getName().startsWith("vn.lensan.")
                            && !method.getBeanType().getSimpleName().equals("SpecimenPage")) {
                        for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                            mapping.getPatternValues().forEach(path -> handlers.add(verb + " " + path));
                        }
                    }
                });
        return handlers;
    }

    private MockHttpServletResponse ask(String verb, String address, @Nullable String login, boolean token)
            throws Exception {
        String uri = address;
        for (Map.Entry<String, Object> id : ids.entrySet()) {
            uri = uri.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        String[] parts = uri.split("\\?", 2);
        AbstractMockHttpServletRequestBuilder<?> request = parts[0].equals("/uploads") && verb.equals("POST")
                ? MockMvcRequestBuilders.multipart("/uploads")
                        .file(new MockMultipartFile("file", "a.csv", null, "x".getBytes(StandardCharsets.UTF_8)))
                : MockMvcRequestBuilders.request(HttpMethod.valueOf(verb), parts[0]);
        if (parts.length == 2) {
            for (String pair : parts[1].split("&")) {
                request.param(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            }
        }
        if (login != null) {
            request.with(SignedInFixture.as(context, login));
        }
        if (token) {
            request.with(csrf());
        }
        return visitor.perform(request).andReturn().getResponse();
    }

    @Test
    void every_handler_is_tried() {
        assertThat(addresses().keySet()).containsAll(handlers());
    }

    @Test
    void a_stranger_sees_the_sign_in_page_and_nothing_else() throws Exception {
        for (Map.Entry<String, List<String>> handler : addresses().entrySet()) {
            String verb = handler.getKey().split(" ")[0];
            if (List.of("GET /sign-in", "POST /language").contains(handler.getKey())) {
                continue;
            }
            for (String address : handler.getValue()) {
                MockHttpServletResponse answer = ask(verb, address, null, true);
                assertThat(answer.getStatus()).as(handler.getKey()).isBetween(300, 403);
                assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                        .as(address)
                        .isEmpty();
            }
        }
    }

    @Test
    void people_of_elsewhere_and_of_lower_rank_see_nothing_and_change_nothing() throws Exception {
        Map<String, String> before = fingerprints();
        List<String> leaks = new ArrayList<>();
        for (String login : List.of("caobang", "dongmo", "voso")) {
            for (Map.Entry<String, List<String>> handler : addresses().entrySet()) {
                String verb = handler.getKey().split(" ")[0];
                if (handler.getKey().equals("POST /uploads")) {
                    continue;
                }
                for (String address : handler.getValue()) {
                    MockHttpServletResponse answer = ask(verb, address, login, true);
                    String body = answer.getContentAsString(StandardCharsets.UTF_8);
                    String echoed = address.matches(".*[?&](q|order)=.*")
                            ? body.replaceAll("(value|href)=\"[^\"]*\"", "")
                            : body;
                    SECRETS.stream()
                            .filter(echoed::contains)
                            .forEach(secret -> leaks.add(login + ": " + address + " tells " + secret));
                    if (answer.getStatus() >= 500 || body.contains("Exception")) {
                        leaks.add(login + ": " + address + " answers " + answer.getStatus());
                    }
                    Map<String, String> after = verb.equals("POST") ? fingerprints() : before;
                    if (!after.equals(before)) {
                        leaks.add(login + ": " + address + " changed " + changed(before, after));
                        before = after;
                    }
                    if (handler.getValue().getFirst().contains("{") && answer.getStatus() < 400) {
                        leaks.add(login + ": " + address + " answers " + answer.getStatus());
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void no_form_is_taken_without_its_token() throws Exception {
        Map<String, String> before = fingerprints();
        for (Map.Entry<String, List<String>> handler : addresses().entrySet()) {
            if (handler.getKey().startsWith("POST ")) {
                for (String address : handler.getValue()) {
                    assertThat(ask("POST", address, "langson", false).getStatus())
                            .as(address)
                            .isIn(302, 403);
                }
            }
        }
        assertThat(fingerprints()).isEqualTo(before);
    }

    /**
     * Addresses are kept by histories and proxies: what is typed freely into one may be no phone, no citizen number and no
     * household's name. A new word here must name things, not people.
     */
    private static final Map<String, Set<String>> TYPED_INTO_ADDRESSES = Map.ofEntries(
            entry("GET /products", Set.of("q", "kind", "platform")),
            entry("GET /trainings", Set.of("q")),
            entry("GET /trainings/class", Set.of("code")),
            entry("GET /stalls", Set.of("q", "platform")),
            entry("GET /information", Set.of("q")),
            entry("GET /inputs", Set.of("q")),
            entry("GET /inputs/orders", Set.of("platform")),
            entry("GET /orders", Set.of("buyer", "month", "platform", "product", "status")),
            entry("GET /orders/lines.{format:csv|xlsx}", Set.of("buyer", "month", "platform", "product", "status")),
            entry("GET /log", Set.of("login")),
            entry("GET /territory/search", Set.of("name")),
            entry("GET /workplace", Set.of("name")));

    /** What an address says of a page besides: chosen from a list, never typed about a person. */
    private static final Set<String> CHOSEN = Set.of(
            "form", "period", "version", "column", "order", "member", "only", "undo", "hamlet", "stage", "format",
            "each", "within", "day", "place", "places");

    @Test
    void no_address_carries_what_may_name_a_person() {
        Map<String, Set<String>> typed = new TreeMap<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                            && method.getBeanType().getName().startsWith("vn.lensan.")
                            && !method.getBeanType().getSimpleName().equals("SpecimenPage")) {
                        Set<String> words = new TreeSet<>(texts(method.getMethod()));
                        words.removeAll(CHOSEN);
                        mapping.getPatternValues().forEach(path -> {
                            words.removeAll(TYPED_INTO_ADDRESSES.getOrDefault("GET " + path, Set.of()));
                            if (!words.isEmpty()) {
                                typed.put("GET " + path, words);
                            }
                        });
                    }
                });
        assertThat(typed).isEmpty();
    }

    /** Names of the texts a handler reads from its address, also through a record. */
    private static List<String> texts(Method handler) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : handler.getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)
                    || parameter.isAnnotationPresent(RequestHeader.class)) {
                continue;
            }
            if (parameter.getType() == String.class || Map.class.isAssignableFrom(parameter.getType())) {
                names.add(parameter.getName());
            } else if (parameter.getType().isRecord()) {
                Arrays.stream(parameter.getType().getRecordComponents())
                        .filter(component -> component.getType() == String.class)
                        .forEach(component -> names.add(component.getName()));
            }
        }
        return names;
    }

    @Test
    void numbers_stay_masked_on_every_page_of_those_who_may_look() throws Exception {
        for (String login : List.of("langson", "bo")) {
            for (Map.Entry<String, List<String>> handler : addresses().entrySet()) {
                if (handler.getKey().startsWith("GET ") && !handler.getKey().endsWith(".xlsx")) {
                    for (String address : handler.getValue()) {
                        String body = ask("GET", address, login, true).getContentAsString(StandardCharsets.UTF_8);
                        String echoed = address.contains("q=") ? body.replaceAll("value=\"0\\d+\"", "") : body;
                        assertThat(echoed)
                                .as(login + ": " + address)
                                .doesNotContain("020085001234", "020085001299", "0912000001", "0912000002");
                    }
                }
            }
        }
    }

    @Test
    void the_workbook_with_numbers_in_clear_goes_to_its_senders_office_alone() throws Exception {
        assertThat(ask("GET", "/uploads/{list}/answer.xlsx", "langson", true).getStatus())
                .isEqualTo(200);
        assertThat(ask("GET", "/uploads/{list}/answer.xlsx", "bo", true).getStatus())
                .isEqualTo(404);
    }

    /** What every table holds, but for the log of deeds and the maps. */
    private Map<String, String> fingerprints() {
        Map<String, String> prints = new TreeMap<>();
        jdbc.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema', 'audit', 'place')
                        """)
                .query(String.class)
                .list()
                .forEach(table -> prints.put(
                        table,
                        jdbc.sql("select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from %s t"
                                        .formatted(table))
                                .query(String.class)
                                .single()));
        return prints;
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .toList();
    }
}
