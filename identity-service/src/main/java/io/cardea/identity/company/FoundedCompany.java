package io.cardea.identity.company;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cardea.identity.realm.FirstLogin;
import io.cardea.identity.realm.StaffLogin;
import java.util.List;

/// What the admin learns of a company just founded.
///
/// @param issuer the `iss` of its tokens
record FoundedCompany(@JsonUnwrapped CompanyMessage company, String issuer, List<FirstLogin> staff) {

    static FoundedCompany of(CompanyMessage company, String issuer, List<StaffLogin> staff) {
        return new FoundedCompany(
                company, issuer, staff.stream().map(FirstLogin::of).toList());
    }
}
