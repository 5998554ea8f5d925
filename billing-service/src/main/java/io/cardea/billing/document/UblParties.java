package io.cardea.billing.document;

import io.cardea.billing.party.Buyer;
import io.cardea.billing.party.Seller.Address;
import io.cardea.billing.party.Seller.Particulars;
import io.cardea.billing.tax.TaxCategory;
import io.cardea.chassis.refusal.Refused;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;

/// Seller, buyer and account of an electronic invoice.
final class UblParties {

    private static final String CREDIT_TRANSFER = "30";

    private final Particulars seller;
    private final Buyer buyer;
    private final boolean taxable;

    private UblParties(Particulars seller, Buyer buyer, boolean taxable) {
        this.seller = seller;
        this.buyer = buyer;
        this.taxable = taxable;
    }

    /// Fails with a refusal where the company has not said enough.
    static UblParties of(Document document) {
        Particulars seller = document.seller().particulars();
        if (seller == null) {
            throw new Refused(new DocumentRefusal.ParticularsMissing("particulars"));
        }
        boolean taxable = document.taxes().stream().anyMatch(tax -> tax.category() != TaxCategory.O);
        if (taxable && seller.taxId() == null) {
            throw new Refused(new DocumentRefusal.ParticularsMissing("tax id"));
        }
        return new UblParties(seller, document.buyer(), taxable);
    }

    SupplierPartyType supplier() {
        var entity = new PartyLegalEntityType();
        entity.setRegistrationName(seller.legalName());
        if (seller.legalId() != null) {
            entity.setCompanyID(seller.legalId());
        }
        var party = new PartyType();
        party.setPostalAddress(address(seller.address()));
        if (taxable) {
            party.addPartyTaxScheme(taxScheme());
        }
        party.addPartyLegalEntity(entity);
        party.setContact(contact());
        var supplier = new SupplierPartyType();
        supplier.setParty(party);
        return supplier;
    }

    /// Nobody asks a member for an address. What they buy is had where the company is, so that its country is theirs.
    CustomerPartyType customer() {
        var entity = new PartyLegalEntityType();
        entity.setRegistrationName(buyer.name());
        var party = new PartyType();
        party.setPostalAddress(country(seller.address().country()));
        party.addPartyLegalEntity(entity);
        var customer = new CustomerPartyType();
        customer.setParty(party);
        return customer;
    }

    Optional<PaymentMeansType> paymentMeans() {
        if (seller.iban() == null) {
            return Optional.empty();
        }
        var account = new FinancialAccountType();
        account.setID(seller.iban());
        var means = new PaymentMeansType();
        means.setPaymentMeansCode(CREDIT_TRANSFER);
        means.setPayeeFinancialAccount(account);
        return Optional.of(means);
    }

    PaymentTermsType paymentTerms() {
        var terms = new PaymentTermsType();
        terms.addNote(new NoteType("To be paid back to the member"));
        return terms;
    }

    private PartyTaxSchemeType taxScheme() {
        var vat = new TaxSchemeType();
        vat.setID("VAT");
        var scheme = new PartyTaxSchemeType();
        scheme.setCompanyID(seller.taxId());
        scheme.setTaxScheme(vat);
        return scheme;
    }

    private ContactType contact() {
        var contact = new ContactType();
        contact.setElectronicMail(seller.email());
        return contact;
    }

    private static AddressType address(Address said) {
        var address = country(said.country());
        address.setStreetName(said.street());
        address.setCityName(said.city());
        if (said.postalCode() != null) {
            address.setPostalZone(said.postalCode());
        }
        return address;
    }

    private static AddressType country(String code) {
        var country = new CountryType();
        country.setIdentificationCode(code);
        var address = new AddressType();
        address.setCountry(country);
        return address;
    }
}
