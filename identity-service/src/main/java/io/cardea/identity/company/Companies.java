package io.cardea.identity.company;

import io.cardea.chassis.database.Sql;
import io.cardea.chassis.journal.AggregateStore;
import io.cardea.chassis.journal.AggregateType;
import io.cardea.chassis.journal.Aggregates;
import io.cardea.chassis.journal.Versioned;
import io.cardea.chassis.json.Json;
import io.cardea.chassis.web.Cursor;
import io.cardea.chassis.web.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The companies, kept and told. A company's id is also the company it belongs to.
@ApplicationScoped
public class Companies {

    static final String KEY_UNIQUE = "companies_key_unique";

    /// A second aggregate of the same id meets either the first one's row or its first journal row.
    static final List<String> ID_UNIQUE = List.of("companies_pkey", "journal_aggregate_type_aggregate_version_key");

    /// How companies are stored and published. What an invoice says of a company may be a person's own address.
    public static final AggregateType<Company, CompanyChange> TYPE = AggregateType.<Company, CompanyChange>of(
                    "company", "companies", "identity.companies", Company.class, Company::id)
            .toldAs(CompanyMessage::of, change -> change)
            .withholding("particulars")
            .column("key", Company::key);

    private final Aggregates<Company, CompanyChange> aggregates;
    private final Pool pool;
    private final Json json;

    Companies(AggregateStore store, Pool pool, Json json) {
        this.aggregates = store.of(TYPE);
        this.pool = pool;
        this.json = json;
    }

    public Aggregates<Company, CompanyChange> aggregates() {
        return aggregates;
    }

    /// The company as it is.
    public Uni<Versioned<Company>> get(UUID company) {
        return aggregates.get(pool, company, company);
    }

    Uni<Boolean> exists(UUID company) {
        return aggregates.find(pool, company, company).map(found -> found != null);
    }

    /// Across companies, so for the platform's admin only.
    Uni<Page<Company>> page(Cursor cursor) {
        return pool.preparedQuery("select state::text from companies where id > $1 order by id limit $2")
                .execute(Sql.tuple(cursor.after(), cursor.limit() + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::company)
                        .toList())
                .map(companies -> cursor.page(companies, Company::id));
    }

    private Company company(Row row) {
        return json.readTolerantly(row.getString(0), Company.class);
    }
}
