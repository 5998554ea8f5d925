package io.cardea.usual;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Checks by a row of PostgreSQL.
@Path("/rows/checks")
public class RowResource {

    private final DataSource database;

    RowResource(DataSource database) {
        this.database = database;
    }

    @POST
    public CheckAnswer check(Check check) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pass from passes where credential = ?")) {
            statement.setString(1, check.credential());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new NotFoundException();
                }
                return CheckAnswer.by(rows.getString(1));
            }
        }
    }
}
