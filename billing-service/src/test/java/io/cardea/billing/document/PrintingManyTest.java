package io.cardea.billing.document;

import static io.cardea.billing.document.Documents.STANDARD;
import static io.cardea.billing.document.Documents.invoice;
import static io.cardea.billing.document.Documents.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.cardea.chassis.refusal.Refused;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintingManyTest {

    private final Printer printer = new Printer(new HtmlRenderer(), new OneByOne());

    @AfterEach
    void stop() {
        printer.stop();
    }

    @Test
    void who_comes_when_too_many_wait_is_told_to_come_again() {
        List<String> outcomes = IntStream.range(0, 20).mapToObj(_ -> printed()).toList().stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).contains("printed", "document.busy").containsOnly("printed", "document.busy");
    }

    /// One is made, one waits.
    private record OneByOne() implements DocumentSettings {

        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public int waiting() {
            return 1;
        }
    }

    private CompletableFuture<String> printed() {
        return printer.print(invoice(money(100, "NOK"), STANDARD), DocumentForm.PDF, "en")
                .map(_ -> "printed")
                .onFailure(Refused.class)
                .recoverWithItem(why -> ((Refused) why).refusal().code())
                .subscribe()
                .asCompletionStage();
    }
}
