package vn.lensan.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.lensan.household.FactDesk;
import vn.lensan.household.FactFormat;
import vn.lensan.household.Known;
import vn.lensan.intake.Column;
import vn.lensan.intake.Fields;
import vn.lensan.intake.Read;
import vn.lensan.intake.RecordTable;
import vn.lensan.intake.Sender;
import vn.lensan.intake.Spans;
import vn.lensan.shared.Copy;

/** What seller accounts and e-payment accounts have in common: known by platform and id, open and closed by days. */
abstract class AccountFormat extends FactFormat<AccountRow, Account> {
    static final Column ID = Column.of(
                    "account_id", "Mã tài khoản", "Mã của sàn; duy nhất trong sàn.", "ID tài khoản", "Mã gian hàng")
            .must();
    static final Column OPENED_ON = Column.of(
                    "opened_on", "Ngày mở", "Ngày đầu tiên có tài khoản.", "Ngày mở tài khoản")
            .must();
    static final Column CLOSED_ON = Column.of(
            "closed_on",
            "Ngày đóng",
            "Ngày đầu tiên không còn tài khoản; để trống nếu đang mở.",
            "Ngày đóng tài khoản");

    AccountFormat(FactDesk desk) {
        super(desk);
    }

    @Override
    public final boolean accepts(Sender sender) {
        return sender instanceof Sender.OfPlatform;
    }

    final AccountRow read(Fields fields, Sender sender, Column nameColumn, boolean withMarks) {
        String id = Read.id(fields, ID);
        LocalDate opened = Read.pastDay(fields, OPENED_ON);
        LocalDate date = opened == null ? fields.uploadDay() : opened;
        return new AccountRow(
                id == null ? "" : id,
                Read.text(fields, nameColumn),
                date,
                Read.since(fields, date, OPENED_ON, CLOSED_ON),
                withMarks ? Read.held(fields, SellerAccountFormat.MARKED_FROM, SellerAccountFormat.MARKED_UNTIL) : null,
                withMarks ? Read.held(fields, SellerAccountFormat.TRACED_FROM, SellerAccountFormat.TRACED_UNTIL) : null,
                references().read(fields, date, sender));
    }

    private static String platform(Sender sender) {
        return sender instanceof Sender.OfPlatform of ? of.platform() : "";
    }

    @Override
    protected final String factKey(AccountRow row, Known household, Sender sender) {
        return row.accountId();
    }

    @Override
    protected final Account empty(AccountRow row, Sender sender) {
        return new Account(table(), platform(sender), row.accountId());
    }

    @Override
    protected final void apply(AccountRow row, Account account) {
        account.name = row.name() == null ? account.name : row.name();
        account.open.say(row.open());
        if (row.marked() != null) {
            account.marked.say(row.marked());
        }
        if (row.traced() != null) {
            account.traced.say(row.traced());
        }
    }

    @Override
    protected final Map<String, Known> owners(Connection connection, Sender sender, Collection<AccountRow> rows)
            throws SQLException {
        String sql = "select a.external_id, a.part_id, a.household_id, a.origin_id"
                + " from unnest(?::text[]) as asked (external_id) join " + table().name()
                + " a on a.external_id = asked.external_id and a.platform = ?";
        return Known.owners(
                connection,
                sql,
                Copy.array(rows.stream().map(AccountRow::accountId).distinct().toList()),
                platform(sender));
    }

    @Override
    protected final Map<String, Account> load(Connection connection, Sender sender, Collection<Placed<AccountRow>> rows)
            throws SQLException {
        Map<String, Account> accounts = new HashMap<>();
        RecordTable table = table();
        boolean selling = table.equals(Account.SELLING);
        String sql = "select a.part_id, a.account_id, a.household_id, a.origin_id, a.upload_id, a.external_id, a."
                + table.columns().get(6) + ", a.opened_on::text[], a.closed_on::text[]"
                + (selling
                        ? ", a.marked_from::text[], a.marked_until::text[], a.traced_from::text[], a.traced_until::text[]"
                        : "")
                + " from unnest(?::text[]) as asked (external_id) join " + table.name()
                + " a on a.external_id = asked.external_id and a.platform = ?"
                + " order by a.account_id for update of a";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1,
                    Copy.array(rows.stream()
                            .map(p -> p.row().accountId())
                            .distinct()
                            .toList()));
            statement.setString(2, platform(sender));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Account account = new Account(table, platform(sender), found.getString(6))
                            .is(
                                    found.getInt(1),
                                    found.getLong(2),
                                    found.getLong(3),
                                    found.getLong(4),
                                    found.getLong(5));
                    account.name = found.getString(7);
                    account.open = Spans.of(found.getArray(8), found.getArray(9));
                    if (selling) {
                        account.marked = Spans.of(found.getArray(10), found.getArray(11));
                        account.traced = Spans.of(found.getArray(12), found.getArray(13));
                    }
                    accounts.put(account.externalId, account);
                }
            }
        }
        return accounts;
    }
}
