package vn.lensan.cli;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lensan.access.Person;
import vn.lensan.access.Role;
import vn.lensan.access.Scope;
import vn.lensan.access.Users;
import vn.lensan.place.Geography;
import vn.lensan.place.Level;
import vn.lensan.place.Places;
import vn.lensan.place.Unit;

/** {@code lensan users …}: who may come in. */
@Command(
        name = "users",
        description = "Người dùng: thêm, liệt kê, cấp lại mật khẩu, khoá, mở khoá.",
        subcommands = {
            UsersCommand.Add.class,
            UsersCommand.Listing.class,
            UsersCommand.Passwd.class,
            UsersCommand.Disable.class,
            UsersCommand.Enable.class,
            HelpCommand.class
        })
final class UsersCommand extends Task {

    @Override
    public Integer call() {
        throw wrongUsage("Thiếu: add, list, passwd, disable hoặc enable.");
    }

    /** Where a person works: the office decides the role. */
    static final class Office {
        @Option(names = "--place", paramLabel = "MÃ", description = "Mã đơn vị (VN: Bộ).")
        @Nullable
        String place;

        @Option(names = "--platform", paramLabel = "SÀN", description = "Sàn: postmart hoặc voso.")
        @Nullable
        String platform;
    }

    @Command(name = "add", description = "Thêm người dùng; in mật khẩu một lần.")
    static final class Add extends Task {
        @Parameters(paramLabel = "TÊN_ĐĂNG_NHẬP")
        @SuppressWarnings("NullAway.Init")
        private String login;

        @Option(names = "--name", required = true, paramLabel = "HỌ_TÊN", description = "Họ và tên.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @ArgGroup(multiplicity = "1")
        @SuppressWarnings("NullAway.Init")
        private Office office;

        @Option(names = "--leader", description = "Lãnh đạo đơn vị: được gửi báo cáo.")
        private boolean leader;

        @Option(
                names = "--geography",
                paramLabel = "2021|2025",
                description = "Bản đồ của mã đơn vị (mặc định: đang có hiệu lực; huyện: 2021).")
        @Nullable
        private Integer geography;

        @Override
        public Integer call() {
            try (ConfigurableApplicationContext services = services()) {
                String platform = office.platform;
                Role role = Role.PLATFORM;
                Scope scope = new Scope.OfPlatform(String.valueOf(platform));
                if (platform != null) {
                    if (!platform.equals("postmart") && !platform.equals("voso")) {
                        throw wrongUsage("Không có sàn «" + platform + "»; ghi postmart hoặc voso.");
                    }
                } else {
                    Unit unit = unit(services, String.valueOf(office.place));
                    role = role(unit);
                    scope = unit.level() == Level.NATION ? new Scope.Nation() : new Scope.OfPlace(unit.id());
                }
                String password = services.getBean(Users.class).add(login, name, role, leader, scope);
                out().println("Đã thêm «" + login + "». Mật khẩu (chỉ in lần này): " + password);
                return Program.DONE;
            }
        }

        private Unit unit(ConfigurableApplicationContext services, String code) {
            Places places = services.getBean(Places.class);
            Geography map = geography == null
                    ? code.length() == 3
                            ? Geography.Y2021
                            : Geography.inForceOn(LocalDate.now(services.getBean(Clock.class)))
                    : geography == 2021 ? Geography.Y2021 : Geography.Y2025;
            return places.unit(code, map)
                    .orElseThrow(() -> wrongUsage("Không có đơn vị mã «" + code + "» trong " + map.label() + "."));
        }

        private static Role role(Unit unit) {
            return switch (unit.level()) {
                case NATION -> Role.MINISTRY;
                case PROVINCE -> Role.PROVINCE;
                case DISTRICT -> Role.DISTRICT;
                case COMMUNE -> Role.COMMUNE;
            };
        }
    }

    @Command(name = "list", description = "Liệt kê người dùng.")
    static final class Listing extends Task {
        @Override
        public Integer call() {
            try (ConfigurableApplicationContext services = services()) {
                Places places = services.getBean(Places.class);
                for (Person person : services.getBean(Users.class).list()) {
                    out().println(String.join(
                            "\t",
                            person.actor().login(),
                            person.actor().name(),
                            office(person.actor().scope(), places)
                                    + (person.actor().leads() ? ", lãnh đạo" : ""),
                            person.disabledAt() == null ? "đang dùng" : "đã khoá"));
                }
                return Program.DONE;
            }
        }

        private static String office(Scope scope, Places places) {
            return switch (scope) {
                case Scope.Nation nation -> "Bộ";
                case Scope.OfPlace place -> places.path(places.unit(place.unitId()));
                case Scope.OfPlatform platform -> "sàn " + platform.platform();
            };
        }
    }

    /** The commands that concern one person already let in. */
    abstract static class OnePerson extends Task {
        @Parameters(paramLabel = "TÊN_ĐĂNG_NHẬP")
        @SuppressWarnings("NullAway.Init")
        String login;

        @Override
        public final Integer call() {
            try (ConfigurableApplicationContext services = services()) {
                out().println(change(services.getBean(Users.class)));
                return Program.DONE;
            }
        }

        abstract String change(Users users);
    }

    @Command(name = "passwd", description = "Cấp mật khẩu mới, in một lần; các phiên đang mở kết thúc.")
    static final class Passwd extends OnePerson {
        @Override
        String change(Users users) {
            return "Mật khẩu mới của «" + login + "» (chỉ in lần này): " + users.renewPassword(login);
        }
    }

    @Command(name = "disable", description = "Khoá người dùng ngay lập tức.")
    static final class Disable extends OnePerson {
        @Override
        String change(Users users) {
            users.disable(login);
            return "Đã khoá «" + login + "».";
        }
    }

    @Command(name = "enable", description = "Mở khoá người dùng.")
    static final class Enable extends OnePerson {
        @Override
        String change(Users users) {
            users.enable(login);
            return "Đã mở khoá «" + login + "».";
        }
    }
}
