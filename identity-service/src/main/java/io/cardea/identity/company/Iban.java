package io.cardea.identity.company;

import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An account number of ISO 13616, checked by its check digits.
final class Iban {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[0-9A-Z]{10,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    /// Without blanks; fails with a refusal that names the field.
    static String checked(String field, String given) {
        String iban = given.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(iban).matches() || !checks(iban)) {
            throw new Refused(new InvalidField(field, field + " is no account number of ISO 13616."));
        }
        return iban;
    }

    /// ISO 7064: the first four signs go last, letters count as 10 to 35, and the rest by 97 is 1.
    private static boolean checks(String iban) {
        String digits = (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .mapToObj(sign -> Integer.toString(Character.digit(sign, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
    }
}
