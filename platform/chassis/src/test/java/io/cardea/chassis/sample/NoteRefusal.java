package io.cardea.chassis.sample;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;

sealed interface NoteRefusal extends Refusal {

    @Code("request.invalid")
    record SameText(String text) implements NoteRefusal {

        @Override
        public String detail() {
            return "The note says so already.";
        }

        @Override
        public String field() {
            return "text";
        }
    }
}
