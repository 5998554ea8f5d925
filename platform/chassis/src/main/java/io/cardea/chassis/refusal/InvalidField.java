package io.cardea.chassis.refusal;

/// A field has the right form but a value that cannot be meant.
@Code("request.invalid")
public record InvalidField(String field, String detail) implements Refusal {}
