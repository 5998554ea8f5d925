package io.cardea.identity.member;

import io.cardea.identity.member.ImportMembers.Outcome;
import java.util.List;
import java.util.UUID;

/// What became of a file of members.
///
/// @param registered how many
/// @param members the id of each, by line
/// @param refused the lines that nobody was registered from, and why
record Imported(int registered, List<ImportedMember> members, List<RefusedLine> refused) {

    static Imported of(List<Outcome> outcomes) {
        var members = outcomes.stream()
                .<ImportedMember>mapMulti((outcome, sink) -> {
                    if (outcome instanceof Outcome.Registered(int line, UUID id)) {
                        sink.accept(new ImportedMember(line, id));
                    }
                })
                .toList();
        var refused = outcomes.stream()
                .<RefusedLine>mapMulti((outcome, sink) -> {
                    if (outcome instanceof Outcome.Refused(var bad)) {
                        sink.accept(new RefusedLine(bad.number(), bad.code(), bad.field(), bad.detail()));
                    }
                })
                .toList();
        return new Imported(members.size(), members, refused);
    }

    /// @param line counted from 1, the header included
    record ImportedMember(int line, UUID id) {}

    /// @param line counted from 1, the header included
    record RefusedLine(int line, String code, String field, String detail) {}
}
