package io.cardea.chassis.refusal;

/// There is no such thing in this company: never existed, or is another company's, which must look the same.
@Code("resource.not-found")
public record NotFound(String resource, String id) implements Refusal {

    @Override
    public String detail() {
        return "There is no %s %s in this company.".formatted(resource, id);
    }
}
