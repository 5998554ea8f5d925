package io.cardea.gateway.check;

import io.cardea.gateway.copy.Companies;
import io.cardea.gateway.copy.CopyInMemory;
import io.cardea.gateway.copy.HeldCompany;
import io.cardea.gateway.copy.Language;
import io.cardea.gateway.ledger.Passage;
import io.cardea.gateway.store.LmdbStore;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands on the displays: in the language of whoever is before them, or else of the company.
@Singleton
class Displays {

    private final CopyInMemory copy;
    private final LmdbStore store;

    Displays(CopyInMemory copy, LmdbStore store) {
        this.copy = copy;
        this.store = store;
    }

    Display of(Passage passage) {
        Passage.Holder holder = passage.holder();
        Language language = holder == null ? null : holder.language();
        return language == null ? of(passage.company()) : Display.in(language);
    }

    private Display of(UUID company) {
        CopyInMemory.Contents contents = copy.contents();
        HeldCompany held = contents == null
                ? store.<@Nullable HeldCompany>read(view -> Companies.find(view, company))
                : contents.company(company);
        return Display.in(held == null ? null : held.language());
    }
}
