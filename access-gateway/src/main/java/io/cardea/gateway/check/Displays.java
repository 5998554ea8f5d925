package io.cardea.gateway.check;

import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.store.LmdbStore;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The display that each company's gates have.
@Singleton
class Displays {

    private final CopyInMemory copy;
    private final LmdbStore store;

    Displays(CopyInMemory copy, LmdbStore store) {
        this.copy = copy;
        this.store = store;
    }

    Display of(UUID company) {
        CopyInMemory.Contents contents = copy.contents();
        HeldCompany held = contents == null
                ? store.<@Nullable HeldCompany>read(view -> Companies.find(view, company))
                : contents.company(company);
        return Display.in(held == null ? null : held.language());
    }
}
