package io.cardea.billing.dunning;

import io.cardea.billing.document.Wording;
import io.cardea.billing.dunning.PlanRefusal.DaysInvalid;
import io.cardea.billing.dunning.PlanRefusal.LanguageUnknown;
import io.cardea.billing.dunning.PlanRefusal.PlaceholderUnknown;
import io.cardea.billing.dunning.PlanRefusal.TextInvalid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What can be a dunning plan.
final class PlanRules {

    private static final int MOST_STEPS = 10;
    private static final int MOST_RETRIES = 5;
    private static final int EARLIEST = -60;
    private static final int LATEST = 365;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 5_000;

    private PlanRules() {}

    /// The first thing that is wrong with it.
    static Optional<PlanRefusal> broken(DunningPlan plan) {
        return Stream.concat(days(plan), texts(plan)).findFirst();
    }

    private static Stream<PlanRefusal> days(DunningPlan plan) {
        var steps = plan.steps().stream().map(ReminderStep::days).toList();
        Integer end = plan.terminateAfterDays();
        return Stream.of(
                        days("steps", steps, MOST_STEPS, EARLIEST),
                        days("retryAfterDays", plan.retryAfterDays(), MOST_RETRIES, 1),
                        days("terminateAfterDays", end == null ? List.of() : List.of(end), 1, 0))
                .flatMap(Optional::stream);
    }

    private static Optional<PlanRefusal> days(String field, List<Integer> days, int most, int earliest) {
        if (days.size() > most) {
            return Optional.of(new DaysInvalid(field, "There can be %d of them at most.".formatted(most)));
        }
        boolean within = days.stream().allMatch(day -> day >= earliest && day <= LATEST);
        boolean rising = IntStream.range(1, days.size()).allMatch(i -> days.get(i - 1) < days.get(i));
        return within && rising
                ? Optional.empty()
                : Optional.of(new DaysInvalid(
                        field,
                        "Days are from %d to %d, and each is later than the one before.".formatted(earliest, LATEST)));
    }

    private static Stream<PlanRefusal> texts(DunningPlan plan) {
        var ofSteps = IntStream.range(0, plan.steps().size())
                .boxed()
                .flatMap(i -> texts(
                        "steps[%d].texts".formatted(i), plan.steps().get(i).texts()));
        return Stream.of(
                        ofSteps,
                        texts("suspensionTexts", plan.suspensionTexts()),
                        texts("terminationTexts", plan.terminationTexts()))
                .flatMap(Function.identity());
    }

    private static Stream<PlanRefusal> texts(String field, Map<String, MailText> texts) {
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(text -> text("%s.%s".formatted(field, text.getKey()), text.getKey(), text.getValue()));
    }

    private static Stream<PlanRefusal> text(String field, String language, MailText text) {
        Stream<PlanRefusal> unknown = Wording.languages().contains(language)
                ? Stream.empty()
                : Stream.of(new LanguageUnknown(field, language, Wording.languages()));
        Stream<PlanRefusal> open = text.placeholders()
                .filter(key -> Placeholder.named(key).isEmpty())
                .map(key -> new PlaceholderUnknown(field, key, Placeholder.keys()));
        return Stream.of(unknown, shape(field, text), open).flatMap(Function.identity());
    }

    private static Stream<PlanRefusal> shape(String field, MailText text) {
        boolean oneLine = text.subject().chars().noneMatch(Character::isISOControl);
        boolean said = !text.subject().isBlank() && !text.body().isBlank();
        boolean brief =
                text.subject().length() <= LONGEST_SUBJECT && text.body().length() <= LONGEST_BODY;
        return oneLine && said && brief
                ? Stream.empty()
                : Stream.of(new TextInvalid(
                        field,
                        "A subject is one line of up to %d characters, a body has up to %d; neither is empty."
                                .formatted(LONGEST_SUBJECT, LONGEST_BODY)));
    }
}
