package io.cardea.billing.dunning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The course of dunning one invoice: what is due at an instant, and when to look again.
///
/// @param so what has been done so far; nothing where absent
record Course(DunningPlan plan, Claim claim, @Nullable Dunning so) {

    /// What is due. Of several reminders that were missed only the latest is sent. Nothing while a person
    /// reviews the subscription, and nothing more once it was to end.
    List<Act> due(Instant at) {
        if (claim.held() || isOver()) {
            return List.of();
        }
        if (end().filter(day -> claim.hasCostAccess() && hasCome(day, at)).isPresent()) {
            return List.of(new Act.Terminate(claim.today(at)));
        }
        var acts = new ArrayList<Act>();
        if (isSuspendedNow()) {
            acts.add(new Act.Suspend(claim.today(at)));
        }
        reminder(at).ifPresent(acts::add);
        retry(at).ifPresent(acts::add);
        return List.copyOf(acts);
    }

    /// When to look again, all that is due at `at` being done.
    @Nullable
    Instant next(Instant at) {
        if (isOver()) {
            return null;
        }
        if (claim.held()) {
            return tomorrow(at);
        }
        return Stream.concat(
                        ahead(at), end().map(day -> hasCome(day, at) ? tomorrow(at) : claim.morningOf(day)).stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    /// When to look for the first time.
    @Nullable
    Instant first() {
        return isSuspendedNow()
                ? claim.beginning()
                : days().map(claim::morningOf).min(Instant::compareTo).orElse(null);
    }

    private Stream<Instant> ahead(Instant at) {
        return days().map(claim::morningOf).filter(instant -> instant.isAfter(at));
    }

    /// Of reminders and tries that were not done yet.
    private Stream<LocalDate> days() {
        return Stream.concat(
                        plan.steps().stream().filter(this::isAhead).map(ReminderStep::days),
                        plan.retryAfterDays().stream().skip(retries()))
                .map(claim::day);
    }

    private Optional<Act> reminder(Instant at) {
        return IntStream.range(0, plan.steps().size())
                .filter(i -> isAhead(plan.steps().get(i)))
                .filter(i -> hasCome(claim.day(plan.steps().get(i).days()), at))
                .boxed()
                .reduce((_, later) -> later)
                .map(i -> new Act.Remind(i + 1, plan.steps().get(i)));
    }

    private Optional<Act> retry(Instant at) {
        int come = (int) plan.retryAfterDays().stream()
                .filter(days -> hasCome(claim.day(days), at))
                .count();
        return come > retries() ? Optional.of(new Act.Retry(come)) : Optional.empty();
    }

    /// The day on which the subscription ends, once access was suspended and if the plan has an end.
    private Optional<LocalDate> end() {
        return Optional.ofNullable(so)
                .map(Dunning::suspendedOn)
                .flatMap(since -> Optional.ofNullable(plan.terminateAfterDays()).map(since::plusDays));
    }

    private boolean isSuspendedNow() {
        return claim.hasCostAccess() && (so == null || so.suspendedOn() == null);
    }

    private boolean isOver() {
        return so != null && so.isOver();
    }

    private boolean hasCome(LocalDate day, Instant at) {
        return !claim.morningOf(day).isAfter(at);
    }

    private Instant tomorrow(Instant at) {
        return claim.morningOf(claim.today(at).plusDays(1));
    }

    /// Neither sent nor overtaken, nor for a day before there was something to pay.
    private boolean isAhead(ReminderStep step) {
        return step.days() > lastDays() && !claim.day(step.days()).isBefore(claim.since());
    }

    private int lastDays() {
        return so == null || so.remindedAfterDays() == null ? Integer.MIN_VALUE : so.remindedAfterDays();
    }

    private int retries() {
        return so == null ? 0 : so.retries();
    }
}
