package vn.lensan.sales;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.lensan.household.Belongings;
import vn.lensan.indicator.Subjects;
import vn.lensan.intake.Dependents;
import vn.lensan.shared.Copy;

/**
 * Order lines go with their products: into the part of the household that sells them, and counted with what a product
 * weighs now (contract.md §2.6).
 */
@Component
@Order(FollowingLines.BEFORE_PRODUCTS)
class FollowingLines implements Dependents, Belongings {
    /** When households merge, lines are handed over by what their products are before these go themselves. */
    static final int BEFORE_PRODUCTS = 0;

    private final OrderDesk desk;

    FollowingLines(OrderDesk desk) {
        this.desk = desk;
    }

    @Override
    public String on() {
        return OrderFormat.PRODUCTS;
    }

    @Override
    public Set<String> viewsThatFollow() {
        return OrderDesk.VIEWS;
    }

    @Override
    public void follow(Connection connection, Collection<Long> recordIds, long uploadId, boolean counting)
            throws SQLException {
        List<SoldProducts.Apart> apart = desk.sold().apart(connection, recordIds);
        if (apart.isEmpty()) {
            return;
        }
        Subjects left = moved(connection, apart);
        desk.sold().together(connection, apart);
        if (counting) {
            desk.recount(left.and(linesOf(connection, apart)), uploadId);
        }
    }

    /** Before the products pass: their lines go where these will be, and are no longer counted where they were. */
    @Override
    public void handOver(Connection connection, Handover handover) throws SQLException {
        List<SoldProducts.Apart> apart = desk.sold().handOver(connection, handover);
        if (handover.fromPart() != handover.toPart() && !apart.isEmpty()) {
            desk.recount(moved(connection, apart), 0); // where they are now they are counted with the household
        }
    }

    /** Moves lines into the part of their product; gives them as they were. */
    private static Subjects moved(Connection connection, List<SoldProducts.Apart> apart) throws SQLException {
        List<SoldProducts.Apart> elsewhere =
                apart.stream().filter(a -> a.part() != a.wasPart()).toList();
        if (elsewhere.isEmpty()) {
            return new Subjects(new short[0], new long[0]);
        }
        String columns = String.join(", ", Line.TABLE.columns());
        String sql = """
                with moved as (
                    delete from sales.order_line l
                    using unnest(?::smallint[], ?::smallint[], ?::bigint[]) as asked (was_part, to_part, product_id)
                    where l.part_id = asked.was_part and l.product_id = asked.product_id
                    returning asked.to_part, l.*
                ), kept as (
                    update sales.line_key k set part_id = m.to_part from moved m
                    where k.order_id = m.order_id and k.line = m.line and k.line_id = m.line_id
                ), put as (
                    insert into sales.order_line (%s) select m.to_part, %s from moved m
                )
                select m.part_id, m.line_id from moved m
                """.formatted(columns, columns.substring(columns.indexOf("line_id")));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1,
                    Copy.array(
                            elsewhere.stream().map(SoldProducts.Apart::wasPart).toList()));
            statement.setString(
                    2,
                    Copy.array(elsewhere.stream().map(SoldProducts.Apart::part).toList()));
            statement.setString(
                    3,
                    Copy.array(
                            elsewhere.stream().map(SoldProducts.Apart::product).toList()));
            return subjects(statement);
        }
    }

    private static Subjects linesOf(Connection connection, List<SoldProducts.Apart> products) throws SQLException {
        String sql = """
                select l.part_id, l.line_id
                from unnest(?::smallint[], ?::bigint[]) as asked (part_id, product_id)
                cross join lateral (
                    select x.part_id, x.line_id from sales.order_line x
                    where x.part_id = asked.part_id and x.product_id = asked.product_id
                    offset 0
                ) l
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(
                    1,
                    Copy.array(products.stream().map(SoldProducts.Apart::part).toList()));
            statement.setString(
                    2,
                    Copy.array(
                            products.stream().map(SoldProducts.Apart::product).toList()));
            return subjects(statement);
        }
    }

    private static Subjects subjects(PreparedStatement statement) throws SQLException {
        List<Integer> parts = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                parts.add(rows.getInt(1));
                ids.add(rows.getLong(2));
            }
        }
        short[] part = new short[parts.size()];
        for (int i = 0; i < part.length; i++) {
            part[i] = parts.get(i).shortValue();
        }
        return new Subjects(part, ids.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public List<Long> laterUploads(Connection connection, Collection<Long> recordIds, long uploadId)
            throws SQLException {
        List<Long> later = new ArrayList<>();
        String sql = """
                select distinct e.upload_id
                from (
                    select coalesce(h.event ->> 8, h.event ->> 4)::bigint as upload_id
                    from unnest(?::bigint[]) as asked (product_id)
                    cross join generate_series(0, 31) as part (id)
                    join sales.sold_product s on s.part_id = part.id and s.product_id = asked.product_id
                    join sales.order_line l on l.part_id = s.part_id and l.product_id = s.product_id
                    cross join lateral json_array_elements(l.history) as h (event)
                    where coalesce(h.event ->> 8, h.event ->> 4)::bigint > ?
                    limit 10000
                ) e
                order by e.upload_id limit 20
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Copy.array(recordIds));
            statement.setLong(2, uploadId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    later.add(rows.getLong(1));
                }
            }
        }
        return later;
    }
}
