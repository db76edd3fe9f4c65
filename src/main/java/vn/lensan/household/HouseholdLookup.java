package vn.lensan.household;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import vn.lensan.place.Geography;
import vn.lensan.place.Locality;
import vn.lensan.place.Places;
import vn.lensan.shared.NotFound;
import vn.lensan.shared.Text;

/** Finds the one household a full reference names, the way a row of a file would. */
@Component
public class HouseholdLookup {
    private final References references;
    private final Places places;
    private final DataSource dataSource;

    HouseholdLookup(References references, Places places, DataSource dataSource) {
        this.references = references;
        this.places = places;
        this.dataSource = dataSource;
    }

    /** The household's id; of a merged one its own, not the survivor's. */
    public long find(
            @Nullable String code, @Nullable String citizen, @Nullable String name, @Nullable String communeCode) {
        Integer locality = communeCode == null
                ? null
                : places.localityOf(places.unit(communeCode, Geography.Y2021).orElseThrow());
        Locality home = locality == null ? null : places.locality(locality);
        Reference reference = new Reference(
                code,
                home == null || home.province2021() == null ? Set.of() : Set.of(home.province2021()),
                citizen,
                null,
                null,
                name == null ? null : Text.fold(name),
                locality);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return switch (references.find(connection, List.of(reference)).match(reference)) {
                case Match.Certain certain -> certain.household().originId();
                case Match.Doubtful doubtful ->
                    throw new NotFound("hộ " + code + ": " + doubtful.why().text());
                case Match.Nobody nobody -> throw new NotFound("hộ " + code);
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
