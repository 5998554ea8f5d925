package io.cardea.chassis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealedTypesTest {

    private final ObjectMapper mapper = HouseStyle.mapper();

    sealed interface Terms {
        record Recurring(Period interval, Duration grace) implements Terms {}

        record OneOff(LocalDate until) implements Terms {}
    }

    record Product(
            String name,
            Terms terms,
            List<Terms> former,
            @Nullable String note,
            Optional<Instant> since) {}

    private static final Product PRODUCT = new Product(
            "Month",
            new Terms.Recurring(Period.ofMonths(1), Duration.ofDays(7)),
            List.of(new Terms.OneOff(LocalDate.of(2026, 11, 20))),
            null,
            Optional.of(Instant.EPOCH));

    private static final String JSON = """
            {"name":"Month","terms":{"kind":"RECURRING","interval":"P1M","grace":"PT168H"},\
            "former":[{"kind":"ONE_OFF","until":"2026-11-20"}],"since":"1970-01-01T00:00:00Z"}""";

    @Test
    void cases_are_told_apart_by_their_kind_and_what_is_absent_is_not_written() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(PRODUCT)).isEqualTo(JSON);
    }

    @Test
    void what_was_written_is_read_back() throws JsonProcessingException {
        assertThat(mapper.readValue(JSON, Product.class)).isEqualTo(PRODUCT);
    }

    @Test
    void an_unknown_kind_is_refused() {
        assertThatThrownBy(() -> mapper.readValue("{\"kind\":\"FOREVER\"}", Terms.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
