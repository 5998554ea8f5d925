package io.cardea.billing.close;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Why a close cannot be changed as asked.
sealed interface CloseRefusal extends Refusal {

    /// It is done for good.
    @Code("close.finished")
    record AlreadyFinished(Days days) implements CloseRefusal {

        @Override
        public String detail() {
            return "The close from %s is finished and changes no more.".formatted(days.from());
        }
    }

    /// @param last the last of its days
    @Code("close.not-over")
    record NotOver(LocalDate last) implements CloseRefusal {

        @Override
        public String detail() {
            return "Its last day, %s, is not over yet.".formatted(last);
        }
    }

    /// @param differences the keys of the first of them
    @Code("close.unexplained")
    record Unexplained(int open, List<String> differences) implements CloseRefusal {

        @Override
        public String detail() {
            return "%d differences are unexplained.".formatted(open);
        }
    }

    /// There were payments at a provider, and nobody handed in what it says of them.
    @Code("close.report-missing")
    record ReportMissing() implements CloseRefusal {

        @Override
        public String detail() {
            return "The provider's report for these days has not been handed in.";
        }
    }

    /// None of the providers in question has an API for it.
    @Code("close.report-not-offered")
    record ReportNotOffered(List<String> providers) implements CloseRefusal {

        @Override
        public String detail() {
            return "%s give their reports as files only.".formatted(String.join(", ", providers));
        }
    }

    /// @param provider which did not answer, or not whole
    @Code("close.report-not-fetched")
    record ReportNotFetched(String provider, String why) implements CloseRefusal {

        @Override
        public String detail() {
            return "The report of %s could not be fetched: %s.".formatted(provider, why);
        }
    }

    /// Nothing of a report with bad lines is kept.
    ///
    /// @param lines the first of them
    @Code("close.report-invalid")
    record ReportInvalid(int bad, List<BadLine> lines) implements CloseRefusal {

        @Override
        public String detail() {
            return "%d lines of the report cannot be read; line %d: %s"
                    .formatted(bad, lines.getFirst().line(), lines.getFirst().detail());
        }
    }

    /// More lines than are compared at a time.
    @Code("close.report-too-large")
    record ReportTooLarge(long reported, long most) implements CloseRefusal {

        @Override
        public String detail() {
            return "The report has %d lines; at most %d are compared in one close.".formatted(reported, most);
        }
    }

    /// More rows than are exported at a time.
    ///
    /// @param rows how many there are
    @Code("close.export-too-large")
    record ExportTooLarge(int rows, int most) implements CloseRefusal {

        @Override
        public String detail() {
            return "The close has %d rows, and %d are exported at a time: ask with ?after=0, ?after=%d and so on."
                    .formatted(rows, most, most);
        }
    }

    /// There is one for these days.
    @Code("close.exists")
    record Exists(UUID close) implements CloseRefusal {

        @Override
        public String detail() {
            return "There is a close of these days already.";
        }
    }

    /// @param field the column
    record BadLine(int line, String field, String detail) {}
}
