package io.cardea.billing.document;

import io.cardea.chassis.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/// The words, dates and amounts of a document in one language.
public final class Wording {

    private static final String WORDS = "io.cardea.billing.document.words";
    private static final Control NOTHING_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final List<String> SPOKEN = List.of("en", "de", "fr", "nb", "da", "sv");
    private static final List<String> NORWEGIAN = List.of("no", "nn");

    private final Locale locale;
    private final ResourceBundle words;

    private Wording(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(WORDS, locale, Wording.class.getClassLoader(), NOTHING_ELSE);
    }

    /// The languages that documents and mails can be written in.
    public static List<String> languages() {
        return SPOKEN;
    }

    /// The first of these languages that documents can be written in; English where there is none.
    ///
    /// @param tags of BCP 47
    public static Wording in(@Nullable String... tags) {
        for (String tag : tags) {
            Locale locale = tag == null ? Locale.ROOT : Locale.forLanguageTag(tag);
            if (NORWEGIAN.contains(locale.getLanguage())) {
                return new Wording(Locale.forLanguageTag("nb-NO"));
            }
            if (SPOKEN.contains(locale.getLanguage())) {
                return new Wording(locale);
            }
        }
        return new Wording(Locale.ENGLISH);
    }

    /// Its language alone, one of [#languages].
    public String language() {
        return locale.getLanguage();
    }

    /// Of BCP 47.
    public String tag() {
        return locale.toLanguageTag();
    }

    String word(String key) {
        return words.getString(key);
    }

    /// In full.
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /// With the currency's own decimals.
    public String money(Money money) {
        BigDecimal amount = money.decimal();
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }

    /// @param rate in hundredths of a percent
    String rate(int rate) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(rate, 4));
    }
}
