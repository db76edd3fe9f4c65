package vn.lensan.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.lensan.household.HangingFormat.Parent;
import vn.lensan.household.HangingFormat.Parents;
import vn.lensan.intake.Sender;
import vn.lensan.shared.Copy;

/** Seller accounts as what products hang on. */
public final class SellerAccounts {
    /** Where they stand. */
    public static final Parents PARENTS =
            new Parents(SellerAccountFormat.NAME, "published.seller_account", "account_id");

    private SellerAccounts() {}

    /** The platform's accounts on record, by its own ids of them. */
    public static Map<String, Parent> find(Connection connection, Sender sender, Collection<String> ids)
            throws SQLException {
        Map<String, Parent> accounts = new HashMap<>();
        if (!(sender instanceof Sender.OfPlatform of)) {
            return accounts;
        }
        String sql = """
                select a.external_id, a.account_id, a.part_id, a.household_id, a.origin_id
                from unnest(?::text[]) as asked (external_id)
                join shop.account a on a.external_id = asked.external_id and a.platform = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(ids));
            statement.setString(2, of.platform());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    accounts.put(
                            rows.getString(1),
                            new Parent(rows.getLong(2), rows.getInt(3), rows.getLong(4), rows.getLong(5)));
                }
            }
        }
        return accounts;
    }
}
